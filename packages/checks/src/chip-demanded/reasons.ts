import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'chip.not_read': {
    message: 'The chip of the document was to be read, and was not.',
    rule: { effect: 'refer', rank: 70 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
