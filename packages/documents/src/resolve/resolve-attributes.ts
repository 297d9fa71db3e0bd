import type { Attribute, AttributeName, AttributeReading, Attributes, EvidenceStep } from '@bonafide/domain';
import { ATTRIBUTE_NAMES } from '@bonafide/domain';
import { asciiSpellings, nameWords } from '../names/index.ts';
import { compareValues, type VisualField } from '../visual/index.ts';
import type { MrzAttributes, MrzValue } from './mrz-attributes.ts';

/** What one image of a document says. `step` says which image, for the regions of the readings. */
export interface ResolutionInput {
  readonly mrz: MrzAttributes | null;
  readonly visual: readonly VisualField[];
  readonly step: EvidenceStep;
}

/**
 * Brings MRZ and visual zone together, attribute by attribute. Every reading is kept. Where they agree the value is the
 * MRZ's (or the visual one where the MRZ is cut), where they contradict each other the MRZ's proven value, else the surer
 * reading, and `conflict` is set.
 */
export function resolveAttributes({ mrz, visual, step }: ResolutionInput): Attributes {
  const resolved: Attributes = {};
  for (const name of ATTRIBUTE_NAMES) {
    const attribute = resolveOne(name, mrz?.[name] ?? null, visual.find((f) => f.attribute === name) ?? null, step);
    if (attribute) resolved[name] = attribute;
  }
  return resolved;
}

function resolveOne(
  name: AttributeName,
  mrz: MrzValue | null,
  visual: VisualField | null,
  step: EvidenceStep,
): Attribute | null {
  const readings = [...(mrz ? [mrzReading(mrz, step)] : []), ...(visual ? [visualReading(visual, step)] : [])];
  const only = readings[0];
  if (!only) return null;
  if (!mrz || !visual) {
    const native = visual && isName(name) ? nativeOf(visual) : null;
    return {
      name,
      value: only.value,
      source: only.source,
      native,
      confidence: only.confidence,
      readings,
      conflict: false,
    };
  }
  const options = mrz.truncated ? ({ truncated: 'left' } as const) : {};
  const agreement = compareValues(name, mrz, visual, options);
  if (agreement === 'same') {
    const value = mrz.truncated ? visual.value : mrz.value;
    const native = isName(name) ? nativeOf(visual) : null;
    return { name, value, source: 'both', native, confidence: surest(mrz, visual), readings, conflict: false };
  }
  const chosen = mrz.proven || mrz.confidence >= visual.confidence ? readings[0] : readings[1];
  const { value, source, confidence } = chosen ?? only;
  return { name, value, source, native: null, confidence, readings, conflict: agreement === 'different' };
}

/** Two independent readings that agree are both wrong only if both erred alike. */
function surest(mrz: MrzValue, visual: VisualField): number {
  return 1 - (1 - mrz.confidence) * (1 - visual.confidence);
}

function mrzReading(mrz: MrzValue, step: EvidenceStep): AttributeReading {
  const region = mrz.box ? { step, box: mrz.box } : null;
  return { source: 'mrz', value: mrz.value, raw: mrz.raw, region, confidence: mrz.confidence };
}

function visualReading(visual: VisualField, step: EvidenceStep): AttributeReading {
  const { value, raw, box, confidence } = visual;
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

/** Adds what the other side of the document says; the first side's word counts where both speak. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  const merged: Attributes = { ...second };
  for (const name of ATTRIBUTE_NAMES) {
    const own = first[name];
    if (own) merged[name] = own;
  }
  return merged;
}
