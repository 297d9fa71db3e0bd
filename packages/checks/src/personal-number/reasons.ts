import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'personal_number.wrong_check_digit': {
    message: 'The personal number contradicts its own check digit.',
    rule: { effect: 'mismatch', field: 'personal_code' },
  },
  'personal_number.birth_date_differs': {
    message: 'The personal number carries another date of birth than the document prints.',
    rule: { effect: 'mismatch', field: 'personal_code' },
  },
  'personal_number.sex_differs': {
    message: 'The personal number carries another sex than the document prints.',
    rule: { effect: 'mismatch', field: 'personal_code' },
  },
  'personal_number.unreadable': {
    message: 'The personal number was not read surely enough to judge what it says.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
