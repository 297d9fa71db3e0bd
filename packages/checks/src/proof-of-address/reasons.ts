import type { ReasonDefinitions } from '../check.ts';

/** None of these declines anybody: a paper is asked for again, or a person looks. */
export const REASONS = {
  'proof_of_address.file_unusable': {
    message: 'The file is neither a picture nor a PDF that can be opened.',
    rule: { effect: 'mismatch', field: 'not_supported_poa_document_type' },
  },
  'proof_of_address.unreadable': {
    message: 'Too little of the paper could be read.',
    rule: { effect: 'mismatch', field: 'not_supported_poa_document_type' },
  },
  'proof_of_address.kind_unknown': {
    message: 'The paper is of no kind that is known to prove an address.',
    rule: { effect: 'mismatch', field: 'not_supported_poa_document_type' },
  },
  'proof_of_address.name_mismatch': {
    message: 'The paper is addressed to somebody else.',
    rule: { effect: 'mismatch', field: 'utility_name' },
  },
  'proof_of_address.name_unread': {
    message: 'The name on the paper could not be read.',
    rule: { effect: 'mismatch', field: 'utility_name' },
  },
  'proof_of_address.address_mismatch': {
    message: 'The paper shows another address.',
    rule: { effect: 'mismatch', field: 'utility_address' },
  },
  'proof_of_address.address_unread': {
    message: 'The address on the paper could not be read.',
    rule: { effect: 'mismatch', field: 'utility_address' },
  },
  'proof_of_address.too_old': {
    message: 'The paper is older than allowed.',
    rule: { effect: 'mismatch', field: 'expired_utility_bill' },
  },
  'proof_of_address.date_unread': {
    message: 'The date of the paper could not be read.',
    rule: { effect: 'mismatch', field: 'expired_utility_bill' },
  },
  'proof_of_address.future_date': {
    message: 'The paper is dated in the future.',
    rule: { effect: 'signal' },
  },
  'proof_of_address.screenshot': {
    message: 'The picture is a capture of a screen.',
    rule: { effect: 'mismatch', field: 'poa_screenshot_detected' },
  },
  'proof_of_address.handwritten': {
    message: 'The paper seems to be written by hand.',
    rule: { effect: 'signal' },
  },
  'proof_of_address.not_latin': {
    message: 'The paper is not written in Latin letters.',
    rule: { effect: 'mismatch', field: 'not_supported_poa_document_type' },
  },
  'proof_of_address.signature_invalid': {
    message: 'The 2D-Doc of the paper is not what its issuer signed.',
    rule: { effect: 'signal' },
  },
  'proof_of_address.signed_data_differ': {
    message: "The paper prints another name or address than its issuer's signed 2D-Doc says.",
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
