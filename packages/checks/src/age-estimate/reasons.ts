import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'face.age_differs': {
    message: 'The person looks much older or younger than the document says; the estimate is often wrong.',
    rule: { effect: 'note' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
