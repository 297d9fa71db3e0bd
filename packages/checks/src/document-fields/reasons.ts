import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.surname_unread': {
    message: 'The surname could not be read.',
    rule: { effect: 'retake', rank: 61 },
  },
  'document.name_unread': {
    message: 'The given names could not be read.',
    rule: { effect: 'retake', rank: 62 },
  },
  'document.number_unread': {
    message: 'The document number could not be read.',
    rule: { effect: 'retake', rank: 63 },
  },
  'document.date_of_birth_unread': {
    message: 'The date of birth could not be read.',
    rule: { effect: 'retake', rank: 64 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
