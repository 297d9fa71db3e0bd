import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'services.lost_documents': {
    message: 'The look-up among lost and stolen documents could not be made.',
    rule: { effect: 'signal' },
  },
  'services.criminal_records': {
    message: 'The look-up of criminal records could not be made.',
    rule: { effect: 'signal' },
  },
  'services.driver_licence': {
    message: 'The look-up of the driving licence could not be made.',
    rule: { effect: 'signal' },
  },
  'services.registry': {
    message: 'The look-up in a registry could not be made.',
    rule: { effect: 'signal' },
  },
  'services.address': {
    message: 'The address could not be verified.',
    rule: { effect: 'signal' },
  },
  'services.contact': {
    message: 'Neither e-mail address nor telephone number could be verified.',
    rule: { effect: 'refer', rank: 95 },
  },
  'services.bank': {
    message: 'The bank account could not be verified.',
    rule: { effect: 'refer', rank: 95 },
  },
  'services.questionnaire': {
    message: 'The questionnaire that was asked for does not exist here, so nobody answered it.',
    rule: { effect: 'refer', rank: 95 },
  },
  'services.bank_card': {
    message: 'The bank card could not be verified.',
    rule: { effect: 'refer', rank: 95 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
