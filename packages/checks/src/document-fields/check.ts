import type { AttributeName, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { DocumentFindings, Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** A reading less probable than this is a guess and counts as unread. */
const LEAST_CONFIDENCE = 0.5;

/** Expiry has a check of its own. */
const REQUIRED: readonly (readonly [AttributeName, ReasonCode])[] = [
  ['surname', 'document.surname_unread'],
  ['givenNames', 'document.name_unread'],
  ['documentNumber', 'document.number_unread'],
  ['dateOfBirth', 'document.date_of_birth_unread'],
];

/** Is everything there that a verification needs? */
export const check = defineCheck({
  id: 'document-fields',
  title: 'Required fields',
  description: 'Name, number and date of birth were read from the document.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document }: Evidence): CheckOutcome<ReasonCode> => {
    const missing = REQUIRED.filter(
      ([name]) => isRequired(name, document) && confidenceOf(document, name) < LEAST_CONFIDENCE,
    );
    return {
      status: missing.length > 0 ? 'inconclusive' : 'passed',
      reasons: missing.map(([, code]) => code),
      measurements: REQUIRED.map(([name]) => measurementOf(document, name)),
    };
  },
});

/** People with one name have it as primary identifier and no secondary one (ICAO 9303-3 clause 4.6). */
function isRequired(name: AttributeName, { mrz, attributes }: DocumentFindings): boolean {
  const singleName = mrz !== null && attributes.surname !== undefined;
  return name !== 'givenNames' || !singleName;
}

function confidenceOf({ attributes }: DocumentFindings, name: AttributeName): number {
  return attributes[name]?.confidence ?? 0;
}

function measurementOf(document: DocumentFindings, name: AttributeName): Measurement {
  const value = confidenceOf(document, name);
  return { name, value, threshold: LEAST_CONFIDENCE, higherMeans: 'better', errorRate: null };
}
