import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'dates.birth_impossible': {
    message: 'The date of birth lies in the future or more than 120 years back.',
    rule: { effect: 'refer', rank: 30 },
  },
  'dates.issued_before_birth': {
    message: 'The document was issued before its holder was born.',
    rule: { effect: 'refer', rank: 31 },
  },
  'dates.issued_in_future': {
    message: 'The date of issue lies in the future.',
    rule: { effect: 'refer', rank: 32 },
  },
  'dates.expiry_before_issue': {
    message: 'The document expires before it was issued.',
    rule: { effect: 'refer', rank: 33 },
  },
  'dates.validity_too_long': {
    message: 'The document is valid for longer than documents of its kind are.',
    rule: { effect: 'refer', rank: 34 },
  },
  'dates.too_young': {
    message: 'The holder was too young for a document of this kind when it was issued.',
    rule: { effect: 'refer', rank: 35 },
  },
  'dates.unsure': {
    message: 'Dates of the document do not go together, but were not read surely enough to say which is wrong.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
