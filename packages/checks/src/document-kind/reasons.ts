import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.kind_not_allowed': {
    message: 'Documents of this kind are not accepted for this verification.',
    rule: { effect: 'retake', rank: 40 },
  },
  'document.kind_mismatch': {
    message: 'The document is of another kind than was chosen.',
    rule: { effect: 'retake', rank: 41 },
  },
  'document.country_mismatch': {
    message: 'The document was issued by another country than was chosen.',
    rule: { effect: 'retake', rank: 42 },
  },
  'document.country_not_accepted': {
    message: 'Documents of this country are not accepted for this verification.',
    rule: { effect: 'retake', rank: 43 },
  },
  'document.kind_unread': {
    message: 'What kind of document it is could not be read.',
    rule: { effect: 'refer', rank: 80 },
  },
  'document.country_unread': {
    message: 'Which country issued the document could not be read.',
    rule: { effect: 'refer', rank: 81 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
