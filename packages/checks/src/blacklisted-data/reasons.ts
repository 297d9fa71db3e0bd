import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'blacklist.data': {
    message: 'The data are those of a person on a blacklist of the partner.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
