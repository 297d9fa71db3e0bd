import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'database.contradicts': {
    message: 'A database knows the person or the document otherwise.',
    rule: { effect: 'refer', rank: 300 },
  },
  'database.no_record': {
    message: 'A database knows no such person or document.',
    rule: { effect: 'refer', rank: 310 },
  },
  'database.missing': {
    message: 'A database that must be asked gave no answer; this says nothing about the person.',
    rule: { effect: 'refer', rank: 900 },
  },
  'database.unavailable': {
    message: 'A database gave no answer; this says nothing about the person.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
