import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'history.number_of_other_person': {
    message: 'A document with the same number was seen earlier with another holder.',
    rule: { effect: 'signal' },
  },
  'history.personal_number_of_other_person': {
    message: 'The same personal number was seen earlier with another holder.',
    rule: { effect: 'signal' },
  },
  'history.person_of_other_birth': {
    message: 'The same document was seen earlier with another date of birth.',
    rule: { effect: 'signal' },
  },
  'history.client_was_other_person': {
    message: 'The same client came earlier with the document of another person.',
    rule: { effect: 'refer', rank: 520 },
  },
  'history.face_was_other_person': {
    message: 'The same face came earlier with a document of other particulars.',
    rule: { effect: 'refer', rank: 510 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
