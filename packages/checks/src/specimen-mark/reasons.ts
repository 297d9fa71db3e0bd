import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.specimen': {
    message: 'The document is a specimen of an invented state.',
    rule: { effect: 'decline', rank: 5 },
  },
  'document.specimen_mark': {
    message: 'The document bears a mark, a name or a number of specimens.',
    rule: { effect: 'refer', rank: 15 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
