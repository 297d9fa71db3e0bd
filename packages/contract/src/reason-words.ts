import type { DocumentStatus, FaceStatus, FraudTag, MismatchTag } from './value-sets.ts';

/** Our reason codes in the words of `autoDocument`. */
export const DOCUMENT_REASONS: Readonly<Record<string, DocumentStatus>> = {
  'document.not_found': 'DOC_NOT_FOUND',
  'document.not_recognised': 'DOC_NOT_FOUND',
  'document.not_fully_visible': 'DOC_NOT_FULLY_VISIBLE',
  'document.blurred': 'DOC_TOO_BLURRY',
  'document.too_small': 'DOC_TOO_BLURRY',
  'document.glare': 'DOC_GLARED',
  'document.portrait_not_found': 'DOC_FACE_NOT_FOUND',
  'document.portrait_glare': 'DOC_FACE_GLARED',
  'document.expired': 'DOC_EXPIRED',
  'document.kind_not_supported': 'DOC_NOT_SUPPORTED',
  'document.kind_not_allowed': 'DOC_NOT_ALLOWED',
  'document.kind_mismatch': 'DOC_TYPE_MISMATCH',
  'document.country_not_supported': 'COUNTRY_NOT_SUPPORTED',
  'document.country_mismatch': 'COUNTRY_MISMATCH',
  'document.side_mismatch': 'DOC_SIDE_MISMATCH',
  'document.damaged': 'DOC_DAMAGED',
  'document.forged': 'DOC_FAKE',
  'document.personal_number_invalid': 'DOC_PERSONAL_CODE_INVALID',
  'mrz.not_found': 'MRZ_NOT_FOUND',
  'mrz.unreadable': 'MRZ_OCR_READING_ERROR',
  'mrz.check_digit': 'MRZ_INVALID',
  'mrz.invalid': 'MRZ_INVALID',
};

/** Our reason codes in the words of `autoFace`. */
export const FACE_REASONS: Readonly<Record<string, FaceStatus>> = {
  'face.mismatch': 'FACE_MISMATCH',
  'face.not_found': 'NO_FACE_FOUND',
  'face.several': 'TOO_MANY_FACES',
  'face.blurred': 'FACE_TOO_BLURRY',
  'face.glare': 'FACE_GLARED',
  'face.covered': 'FACE_UNCERTAIN',
  'face.not_live': 'FAKE_FACE',
};

/** Our fraud signals in the words of `fraudTags`. */
export const FRAUD_SIGNALS: Readonly<Record<string, FraudTag>> = {
  'face.virtual_camera': 'VIRTUAL_CAMERA',
  'document.portrait_substituted': 'PORTRAIT_SUBSTITUTION',
  'document.screen': 'DOC_MOBILE_PHOTO',
  'document.print': 'DOC_PRINT_SPOOFED',
  'image.manipulated': 'FAKE_PHOTO',
};

/** Fields in which something disagrees, in the words of `mismatchTags`. */
export const MISMATCHED_FIELDS: Readonly<Record<string, MismatchTag>> = {
  givenNames: 'NAME',
  firstName: 'NAME',
  surname: 'SURNAME',
  lastName: 'SURNAME',
  fullName: 'FULL_NAME',
  documentNumber: 'DOCUMENT_NUMBER',
  personalNumber: 'PERSONAL_CODE',
  dateOfExpiry: 'EXPIRY_DATE',
  dateOfBirth: 'DATE_OF_BIRTH',
  dateOfIssue: 'DATE_OF_ISSUE',
  nationality: 'NATIONALITY',
  sex: 'SEX',
  underAge: 'UNDER_AGE',
  overAge: 'OVER_AGE',
  unknownAge: 'UNKNOWN_AGE',
  document: 'DOC_INFO_MISMATCH',
};
