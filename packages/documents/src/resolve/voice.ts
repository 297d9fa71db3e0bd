import type { AttributeName, ReadingSource } from '@bonafide/domain';
import { compareValues, resemblesLabel, type ValueAgreement, type VisualField } from '../visual/index.ts';
import type { MachineValue } from './mrz-attributes.ts';

/** One source's say about one attribute. */
export interface Voice {
  readonly source: ReadingSource;
  readonly value: string;
  readonly possible: readonly string[];
  /** [0,1] */
  readonly confidence: number;
  readonly truncated: boolean;
  /** Check digits or error correction vouch for what was read. */
  readonly proven: boolean;
}

/** Confidence below which a reading of the MRZ is no better than a guess. */
const HARDLY_READ = 0.5;

export function machineVoice(
  source: 'mrz' | 'barcode',
  { value, confidence, truncated }: MachineValue,
  proven: boolean,
): Voice {
  return { source, value, possible: [value], confidence, truncated, proven };
}

export function visualVoice({ value, possible, confidence }: VisualField): Voice {
  // Spaces may have been restored in the value, so that it stands for its first meaning.
  return {
    source: 'visual',
    value,
    possible: [value, ...possible.slice(1)],
    confidence,
    truncated: false,
    proven: false,
  };
}

/** Holds two voices about one attribute against each other. */
export function voicesAgree(name: AttributeName, a: Voice, b: Voice): ValueAgreement {
  const truncated = a.truncated ? 'left' : b.truncated ? 'right' : null;
  return compareValues(name, a, b, truncated ? { truncated } : {});
}

/**
 * Whether the earlier voice counts, voices being in the order MRZ, barcode, print. A print that differs altogether was
 * probably paired with the wrong label, so a machine's reading counts unless it was hardly read. Of two readings a letter
 * apart the surer one counts.
 */
export function earlierCounts(name: AttributeName, earlier: Voice, later: Voice): boolean {
  if (earlier.proven || earlier.confidence >= later.confidence) return true;
  const says = voicesAgree(name, earlier, later);
  return says === 'same' || (says === 'different' && !later.proven && earlier.confidence >= HARDLY_READ);
}

/** A misread label taken for a name contradicts nothing. */
export function contradicts(name: AttributeName, chosen: Voice, other: Voice): boolean {
  const print = [chosen, other].find(({ source }) => source === 'visual');
  const mayBeLabel =
    (name === 'surname' || name === 'givenNames') && print !== undefined && resemblesLabel(print.value);
  return voicesAgree(name, chosen, other) === 'different' && !mayBeLabel;
}
