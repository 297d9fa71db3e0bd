import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'age.under': {
    message: 'The person is younger than the partner accepts.',
    rule: { effect: 'mismatch', field: 'under_age' },
  },
  'age.over': {
    message: 'The person is older than the partner accepts.',
    rule: { effect: 'mismatch', field: 'over_age' },
  },
  'age.unknown': {
    message: 'The age is unknown because the date of birth could not be read.',
    rule: { effect: 'mismatch', field: 'unknown_age' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
