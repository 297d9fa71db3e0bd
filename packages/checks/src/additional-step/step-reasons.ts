import { ENGINE_UNAVAILABLE, type StepStanding } from '@bonafide/domain';

/** What a reason says of the paper, and the contradicted field that partners are told of; null: none, a human looks. */
export interface StepReason {
  readonly standing: StepStanding | null;
  readonly mismatch: string | null;
}

/** Reasons against an additional paper as a whole; those about single values follow from the values. */
export const STEP_REASONS = {
  'additional_step.missing': { standing: 'not_found', mismatch: 'additional_step_not_found' },
  'additional_step.file_unusable': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  'additional_step.expired': { standing: 'invalid', mismatch: 'expired_additional_step_information' },
  'additional_step.kind_not_allowed': { standing: 'invalid', mismatch: 'not_supported_poa_document_type' },
  'additional_step.country_not_allowed': { standing: 'invalid', mismatch: 'not_supported_poa_document_country' },
  'additional_step.countries_differ': { standing: 'invalid', mismatch: 'poa_countries_mismatch' },
  'proof_of_address.file_unusable': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  'proof_of_address.unreadable': { standing: 'not_found', mismatch: 'additional_step_not_found' },
  'proof_of_address.kind_unknown': { standing: 'invalid', mismatch: 'not_supported_poa_document_type' },
  'proof_of_address.not_latin': { standing: 'invalid', mismatch: 'not_supported_poa_document_type' },
  'proof_of_address.name_mismatch': { standing: 'invalid', mismatch: 'utility_name' },
  'proof_of_address.name_unread': { standing: 'not_found', mismatch: 'additional_step_not_found' },
  'proof_of_address.too_old': { standing: 'invalid', mismatch: 'expired_utility_bill' },
  'proof_of_address.date_unread': { standing: 'not_found', mismatch: 'additional_step_not_found' },
  'proof_of_address.future_date': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  'proof_of_address.screenshot': { standing: 'invalid', mismatch: 'poa_screenshot_detected' },
  'proof_of_address.handwritten': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  'proof_of_address.signature_invalid': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  'proof_of_address.signed_data_differ': { standing: 'invalid', mismatch: 'invalid_additional_step' },
  // A fault of ours says nothing about the paper (invariant 1).
  [ENGINE_UNAVAILABLE]: { standing: null, mismatch: null },
} as const satisfies Readonly<Record<string, StepReason>>;
export type StepReasonCode = keyof typeof STEP_REASONS;

/** Codes that a later release wrote, or one that is gone, are shown to a human and to nobody else. */
export function stepReason(code: string): StepReason {
  return Object.hasOwn(STEP_REASONS, code) ? STEP_REASONS[code as StepReasonCode] : { standing: null, mismatch: null };
}
