import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.black_and_white': {
    message: 'The photo of the document is black and white.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
