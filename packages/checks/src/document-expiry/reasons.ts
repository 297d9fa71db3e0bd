import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.expired': {
    message: 'The document has expired.',
    rule: { effect: 'decline', rank: 20 },
  },
  'document.expiry_unclear': {
    message:
      'Whether the document is still valid is unclear: it prints no date of expiry, or two that contradict each other.',
    rule: { effect: 'refer', rank: 70 },
  },
  'document.expiry_unread': {
    message: 'The date of expiry could not be read.',
    rule: { effect: 'retake', rank: 60 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
