import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'mrz.check_digit_wrong': {
    message:
      'A check digit of the machine-readable zone contradicts the characters it covers, and both were read clearly.',
    rule: { effect: 'decline', rank: 10 },
  },
  'mrz.not_found': {
    message: 'No machine-readable zone was found on a document that must have one.',
    rule: { effect: 'retake', rank: 50 },
  },
  'mrz.unreadable': {
    message: 'The machine-readable zone could not be read clearly enough to test its check digits.',
    rule: { effect: 'retake', rank: 51 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
