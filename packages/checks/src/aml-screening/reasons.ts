import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'services.aml': {
    message: 'The screening against sanctions and politically exposed persons could not be made.',
    rule: { effect: 'signal' },
  },
  'screening.sanction': {
    message: 'The person may be on a list of sanctions.',
    rule: { effect: 'signal' },
  },
  'screening.wanted': {
    message: 'The person may be wanted or convicted.',
    rule: { effect: 'signal' },
  },
  'screening.pep': {
    message: 'The person may hold, or have held, a political office.',
    rule: { effect: 'signal' },
  },
  'screening.pep_relative': {
    message: 'The person may be close to somebody who holds a political office.',
    rule: { effect: 'signal' },
  },
  'screening.listed': {
    message: 'The person may be on another list that people are screened against.',
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
