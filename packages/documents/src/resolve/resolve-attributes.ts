import type { Attribute, AttributeName, AttributeReading, Attributes, EvidenceStep } from '@bonafide/domain';
import { ATTRIBUTE_NAMES } from '@bonafide/domain';
import { asciiSpellings, nameWords, restoreSpaces } from '../names/index.ts';
import { compareValues, resemblesLabel, type ValueAgreement, type VisualField } from '../visual/index.ts';
import type { MrzAttributes, MrzValue } from './mrz-attributes.ts';

/** Confidence below which a reading of the MRZ is no better than a guess. */
const HARDLY_READ = 0.5;

/** A field of the visual zone and the image that shows it. */
export type LocatedField = VisualField & { readonly step: EvidenceStep };

/** What the images of one document say. */
export interface ResolutionInput {
  readonly mrz: MrzAttributes | null;
  /** The front's fields before the back's: where both speak, the first counts. */
  readonly visual: readonly LocatedField[];
}

/**
 * Brings MRZ and visual zone together, attribute by attribute. Every reading is kept. Where they agree the value is the
 * MRZ's (or the visual one where the MRZ is cut); where they contradict each other it is the MRZ's unless that was hardly
 * read, and `conflict` is set.
 */
export function resolveAttributes({ mrz, visual }: ResolutionInput): Attributes {
  const resolved: Attributes = {};
  for (const name of ATTRIBUTE_NAMES) {
    const fields = visual.filter((field) => field.attribute === name);
    const attribute = resolveOne(name, mrz?.[name] ?? null, fields);
    if (attribute) resolved[name] = attribute;
  }
  return resolved;
}

function resolveOne(name: AttributeName, mrz: MrzValue | null, fields: readonly LocatedField[]): Attribute | null {
  const found = fields.find((field) => field.found === 'mrz-value') ?? fields[0] ?? null;
  const visual = found && mrz && isName(name) ? { ...found, value: restoreSpaces(found.value, mrz.value) } : found;
  const readings = [...(mrz ? [mrzReading(mrz)] : []), ...fields.map(visualReading)];
  if (mrz && visual) return { name, readings, ...agreeing(name, mrz, visual) };
  const only = mrz ?? visual;
  if (!only) return null;
  const native = visual && isName(name) ? nativeOf(visual) : null;
  const { value, confidence } = only;
  return { name, value, source: mrz ? 'mrz' : 'visual', native, confidence, readings, conflict: false };
}

function agreeing(name: AttributeName, mrz: MrzValue, visual: VisualField): Omit<Attribute, 'name' | 'readings'> {
  const agreement = compareValues(name, mrz, visual, mrz.truncated ? { truncated: 'left' } : {});
  if (agreement === 'same') {
    const value = mrz.truncated ? visual.value : mrz.value;
    const native = isName(name) ? nativeOf(visual) : null;
    return { value, source: 'both', native, confidence: surest(mrz, visual), conflict: false };
  }
  const chosen = mrzCounts(mrz, visual, agreement) ? ({ ...mrz, source: 'mrz' } as const) : null;
  const { value, confidence, source } = chosen ?? ({ ...visual, source: 'visual' } as const);
  const conflict = agreement === 'different' && !(isName(name) && resemblesLabel(visual.value));
  return { value, source, native: null, confidence, conflict };
}

/**
 * A print that differs altogether was probably paired with the wrong label, so the MRZ counts unless it was hardly read.
 * Of two readings a letter apart the surer one counts.
 */
function mrzCounts(mrz: MrzValue, visual: VisualField, agreement: ValueAgreement): boolean {
  if (mrz.proven || mrz.confidence >= visual.confidence) return true;
  return agreement === 'different' && mrz.confidence >= HARDLY_READ;
}

/** Two independent readings that agree are both wrong only if both erred alike. */
function surest(mrz: MrzValue, visual: VisualField): number {
  return 1 - (1 - mrz.confidence) * (1 - visual.confidence);
}

function mrzReading({ value, raw, region, confidence }: MrzValue): AttributeReading {
  return { source: 'mrz', value, raw, region, confidence };
}

function visualReading({ value, raw, box, confidence, step }: LocatedField): AttributeReading {
  return { source: 'visual', value, raw, region: { step, box }, confidence };
}

function isName(name: AttributeName): boolean {
  return name === 'surname' || name === 'givenNames';
}

/** The print where it shows more than plain ASCII: diacritics or another script. */
function nativeOf(visual: VisualField): string | null {
  const words = nameWords(visual.value);
  const plain = words.every((word) => asciiSpellings(word)[0] === word);
  return plain ? null : visual.value;
}
