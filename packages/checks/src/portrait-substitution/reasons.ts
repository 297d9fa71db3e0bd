import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'portrait.substitution_suspected': {
    message: 'The portrait was compressed less often than the rest of the picture.',
    rule: { effect: 'signal' },
  },
  'portrait.shadow_around': {
    message: 'The portrait casts a shadow on the document, as a photo glued onto it does.',
    rule: { effect: 'signal' },
  },
  'portrait.substituted': {
    message: 'The portrait was clearly added after the rest of the picture had been saved.',
    rule: { effect: 'refer', rank: 63 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
