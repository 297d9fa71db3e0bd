import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'duplicate.personal_data': {
    message: 'The same data were seen in an earlier verification of another client.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
