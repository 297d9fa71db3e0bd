import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'face.mismatch': {
    message: 'The selfie and the portrait on the document show different people.',
    rule: { effect: 'decline', rank: 15 },
  },
  'face.uncertain': {
    message: 'Whether selfie and portrait show the same person must be judged by a human.',
    rule: { effect: 'refer', rank: 60 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
