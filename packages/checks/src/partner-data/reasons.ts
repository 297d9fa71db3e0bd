import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'partner_data.name': {
    message: 'The given names differ from those that the partner sent.',
    rule: { effect: 'mismatch', field: 'name' },
  },
  'partner_data.surname': {
    message: 'The surname differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'surname' },
  },
  'partner_data.full_name': {
    message: 'The document has the whole name in one line, and it differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'full_name' },
  },
  'partner_data.date_of_birth': {
    message: 'The date of birth differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'date_of_birth' },
  },
  'partner_data.expiry_date': {
    message: 'The date of expiry differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'expiry_date' },
  },
  'partner_data.date_of_issue': {
    message: 'The date of issue differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'date_of_issue' },
  },
  'partner_data.nationality': {
    message: 'The nationality differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'nationality' },
  },
  'partner_data.document_number': {
    message: 'The document number differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'document_number' },
  },
  'partner_data.personal_code': {
    message: 'The personal number differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'personal_code' },
  },
  'partner_data.sex': {
    message: 'The sex differs from the one that the partner sent.',
    rule: { effect: 'mismatch', field: 'sex' },
  },
  'partner_data.nickname': {
    message: 'A name that the partner sent is a short form of the one on the document, or the other way round.',
    rule: { effect: 'note' },
  },
  'partner_data.initial': {
    message: 'A name that the partner sent is the initial of the one on the document, or the other way round.',
    rule: { effect: 'note' },
  },
  'partner_data.typing_error': {
    message: 'A name differs by so little that it may be a typing error.',
    rule: { effect: 'note' },
  },
  'partner_data.romanisation': {
    message: 'A name may be the same in another romanisation.',
    rule: { effect: 'note' },
  },
  'partner_data.unread': {
    message: 'What the partner sent could not be compared because the document was not read there.',
    rule: { effect: 'refer', rank: 90 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
