import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.portrait_not_found': {
    message: 'No portrait was found on the document.',
    rule: { effect: 'retake', rank: 52 },
  },
  'document.portrait_glared': {
    message: 'Reflections cover the portrait on the document.',
    rule: { effect: 'retake', rank: 53 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
