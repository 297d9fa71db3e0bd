import type { AttributeName } from '@bonafide/domain';
import type { FoundValue } from './found-value.ts';
import type { VisualField } from './visual-field.ts';

/** What a confidence is made of; see `CONFIDENCE_WEIGHTS`. */
export interface ConfidenceFeatures {
  readonly constant: 1;
  /** Log probability that every character is right, taking the recogniser at its word; not below -8. */
  readonly text: number;
  readonly label: number;
  readonly place: number;
  readonly numbering: number;
  readonly inference: number;
  readonly name: number;
  readonly date: number;
  readonly number: number;
  /** Places, authorities and addresses, which every text could be. */
  readonly freeText: number;
}

/**
 * Weights of a logistic function from how a value was found to the probability that it is right. Set by hand and held
 * against drawn designs of the training split (counts in the package's README): too few of those values are wrong for a
 * fit. `bench/documents/fit-confidence.ts` fits them once a larger set of photos is at hand.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  constant: -0.9,
  text: 0.65,
  label: 3,
  place: 1.5,
  numbering: 0,
  inference: 0,
  name: 0,
  date: 0.5,
  number: 0,
  freeText: -0.8,
};

/** Nobody knows the last word of a print for certain. */
const HIGHEST = 0.995;
const LEAST_TEXT = -8;

/** Turns a found value into a field whose confidence is how often such values are right. */
export function weighField(found: FoundValue): VisualField {
  const { attribute, value, line } = found;
  const features = confidenceFeatures(found);
  const sum = Object.entries(CONFIDENCE_WEIGHTS).reduce(
    (total, [name, weight]) => total + weight * features[name as keyof ConfidenceFeatures],
    0,
  );
  // No value is surer than its letters, however well its label fits: one misread letter is another sex.
  const confidence = Math.min(HIGHEST, line.confidence, 1 / (1 + Math.exp(-sum)));
  return { attribute, ...value, box: line.box, confidence, found: found.found };
}

export function confidenceFeatures({ attribute, value, line, found, evidence }: FoundValue): ConfidenceFeatures {
  const text = value.raw.length * Math.log(Math.max(0.01, line.confidence));
  const kind = kindOf(attribute);
  return {
    constant: 1,
    text: Math.max(LEAST_TEXT, text),
    label: evidence.label,
    place: evidence.place,
    numbering: Number(found === 'numbering'),
    inference: Number(found === 'inference'),
    name: Number(kind === 'name'),
    date: Number(kind === 'date'),
    number: Number(kind === 'number'),
    freeText: Number(kind === 'freeText'),
  };
}

function kindOf(attribute: AttributeName): 'name' | 'date' | 'number' | 'freeText' | 'code' {
  if (attribute === 'surname' || attribute === 'givenNames') return 'name';
  if (attribute.startsWith('dateOf')) return 'date';
  if (attribute === 'documentNumber' || attribute === 'personalNumber') return 'number';
  return attribute === 'placeOfBirth' || attribute === 'authority' || attribute === 'address' ? 'freeText' : 'code';
}
