import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.specimen': {
    message: 'The document is a specimen of an invented state.',
    rule: { effect: 'decline', rank: 5 },
  },
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
  'document.side_mismatch': {
    message: 'A photo shows the wrong side of the document.',
    rule: { effect: 'retake', rank: 43 },
  },
  'document.side_missing': {
    message: 'The other side of the document, which carries its machine-readable zone, was not sent.',
    rule: { effect: 'retake', rank: 44 },
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
