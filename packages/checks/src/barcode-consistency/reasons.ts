import type { AttributeName } from '@bonafide/domain';
import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.barcode_not_found': {
    message: 'The licence must have a barcode on its back, but none could be read.',
    rule: { effect: 'retake', rank: 36 },
  },
  'document.barcode_inconsistent': {
    message: 'The barcode and what is printed on the document contradict each other.',
    rule: { effect: 'signal' },
  },
  'document.barcode_irregular': {
    message: 'The barcode is written as no issuer of such documents is known to write it.',
    rule: { effect: 'signal' },
  },
  'barcode.surname': {
    message: 'The surname in the barcode differs.',
    rule: { effect: 'mismatch', field: 'surname' },
  },
  'barcode.name': {
    message: 'The given names in the barcode differ.',
    rule: { effect: 'mismatch', field: 'name' },
  },
  'barcode.date_of_birth': {
    message: 'The date of birth in the barcode differs.',
    rule: { effect: 'mismatch', field: 'date_of_birth' },
  },
  'barcode.expiry_date': {
    message: 'The date of expiry in the barcode differs.',
    rule: { effect: 'mismatch', field: 'expiry_date' },
  },
  'barcode.date_of_issue': {
    message: 'The date of issue in the barcode differs.',
    rule: { effect: 'mismatch', field: 'date_of_issue' },
  },
  'barcode.document_number': {
    message: 'The document number in the barcode differs.',
    rule: { effect: 'mismatch', field: 'document_number' },
  },
  'barcode.sex': {
    message: 'The sex in the barcode differs.',
    rule: { effect: 'mismatch', field: 'sex' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;

/** Attributes that barcode and card both carry, with the reason for a contradiction. */
export const COMPARED: readonly (readonly [AttributeName, ReasonCode])[] = [
  ['surname', 'barcode.surname'],
  ['givenNames', 'barcode.name'],
  ['dateOfBirth', 'barcode.date_of_birth'],
  ['dateOfExpiry', 'barcode.expiry_date'],
  ['dateOfIssue', 'barcode.date_of_issue'],
  ['documentNumber', 'barcode.document_number'],
  ['sex', 'barcode.sex'],
];
