import type { AttributeName } from '@bonafide/domain';
import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'document.inconsistent': {
    message: 'The machine-readable zone and the printed text of the document contradict each other.',
    rule: { effect: 'signal' },
  },
  'inconsistent.surname': {
    message: 'The surname differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'surname' },
  },
  'inconsistent.name': {
    message: 'The given names differ between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'name' },
  },
  'inconsistent.date_of_birth': {
    message: 'The date of birth differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'date_of_birth' },
  },
  'inconsistent.expiry_date': {
    message: 'The date of expiry differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'expiry_date' },
  },
  'inconsistent.document_number': {
    message: 'The document number differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'document_number' },
  },
  'inconsistent.nationality': {
    message: 'The nationality differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'nationality' },
  },
  'inconsistent.sex': {
    message: 'The sex differs between machine-readable zone and printed text.',
    rule: { effect: 'mismatch', field: 'sex' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;

/** Attributes that both zones print, with the reason for a contradiction. Personal numbers are cut or padded at will. */
export const COMPARED: readonly (readonly [AttributeName, ReasonCode])[] = [
  ['surname', 'inconsistent.surname'],
  ['givenNames', 'inconsistent.name'],
  ['dateOfBirth', 'inconsistent.date_of_birth'],
  ['dateOfExpiry', 'inconsistent.expiry_date'],
  ['documentNumber', 'inconsistent.document_number'],
  ['nationality', 'inconsistent.nationality'],
  ['sex', 'inconsistent.sex'],
];
