import type { DocumentStatus, FaceStatus, FraudTag, MismatchTag } from './value-sets.ts';

/** Our reason codes in the words of `autoDocument`. Photos too dark or too small to read share the word for unreadable ones. */
export const DOCUMENT_REASONS: Readonly<Record<string, DocumentStatus>> = {
  'document.file_unusable': 'DOC_ERROR',
  'document.not_found': 'DOC_NOT_FOUND',
  'document.cut_off': 'DOC_NOT_FULLY_VISIBLE',
  'document.covered': 'DOC_NOT_FULLY_VISIBLE',
  'document.blurred': 'DOC_TOO_BLURRY',
  'document.too_dark': 'DOC_TOO_BLURRY',
  'document.text_too_small': 'DOC_TOO_BLURRY',
  'document.glare': 'DOC_GLARED',
  'document.portrait_not_found': 'DOC_FACE_NOT_FOUND',
  'document.portrait_glared': 'DOC_FACE_GLARED',
  'document.expired': 'DOC_EXPIRED',
  'document.expiry_unclear': 'DOC_EXPIRY_ERROR',
  'document.expiry_unread': 'DOC_EXPIRY_ERROR',
  'document.name_unread': 'DOC_NAME_ERROR',
  'document.surname_unread': 'DOC_SURNAME_ERROR',
  'document.number_unread': 'DOC_NUMBER_ERROR',
  'document.date_of_birth_unread': 'DOC_DOB_ERROR',
  'document.specimen': 'DOC_NOT_SUPPORTED',
  'document.specimen_mark': 'DOC_NOT_SUPPORTED',
  'document.kind_not_allowed': 'DOC_NOT_ALLOWED',
  'document.kind_mismatch': 'DOC_TYPE_MISMATCH',
  'document.kind_unread': 'AUTO_UNVERIFIABLE',
  'document.country_mismatch': 'COUNTRY_MISMATCH',
  'document.country_unread': 'AUTO_UNVERIFIABLE',
  'document.side_mismatch': 'DOC_SIDE_MISMATCH',
  'document.side_missing': 'DOC_SIDE_MISMATCH',
  'document.side_repeated': 'DOC_SIDE_MISMATCH',
  'document.sides_differ': 'DOC_INFO_MISMATCH',
  'document.several': 'AUTO_UNVERIFIABLE',
  'dates.birth_impossible': 'DOC_DOB_ERROR',
  'dates.issued_before_birth': 'DOC_DATE_OF_ISSUE_ERROR',
  'dates.issued_in_future': 'DOC_DATE_OF_ISSUE_ERROR',
  'dates.expiry_before_issue': 'DOC_EXPIRY_ERROR',
  'dates.validity_too_long': 'DOC_EXPIRY_ERROR',
  'dates.too_young': 'DOC_DOB_ERROR',
  'document.barcode_not_found': 'BARCODE_NOT_FOUND',
  'mrz.not_found': 'MRZ_NOT_FOUND',
  'mrz.unreadable': 'MRZ_OCR_READING_ERROR',
  'mrz.check_digit_wrong': 'MRZ_INVALID',
  'engine.unavailable': 'AUTO_UNVERIFIABLE',
};

/** Our reason codes in the words of `autoFace`. */
export const FACE_REASONS: Readonly<Record<string, FaceStatus>> = {
  'face.file_unusable': 'FACE_ERROR',
  'face.mismatch': 'FACE_MISMATCH',
  'face.uncertain': 'AUTO_UNVERIFIABLE',
  'face.none': 'NO_FACE_FOUND',
  'face.several': 'TOO_MANY_FACES',
  'face.blurred': 'FACE_TOO_BLURRY',
  'face.glare': 'FACE_GLARED',
  'face.covered': 'FACE_UNCERTAIN',
  'face.too_small': 'FACE_UNCERTAIN',
  'face.too_dark': 'FACE_UNCERTAIN',
  'face.turned': 'FACE_UNCERTAIN',
  'engine.unavailable': 'AUTO_UNVERIFIABLE',
};

/** Our fraud signals in the words of `fraudTags`. A document at odds with itself has no word; its fields are named as mismatches. */
export const FRAUD_SIGNALS: Readonly<Record<string, FraudTag>> = {
  'document.inconsistent': 'AUTO_UNVERIFIABLE',
  'document.barcode_inconsistent': 'AUTO_UNVERIFIABLE',
  'document.barcode_irregular': 'AUTO_UNVERIFIABLE',
  'personal_number.unreadable': 'AUTO_UNVERIFIABLE',
  'dates.unsure': 'AUTO_UNVERIFIABLE',
  'history.number_of_other_person': 'DUPLICATE_PERSONAL_DATA',
  'history.personal_number_of_other_person': 'DUPLICATE_PERSONAL_DATA',
  'history.person_of_other_birth': 'DUPLICATE_PERSONAL_DATA',
};

/** Fields in which something disagrees, in the words of `mismatchTags`. */
export const MISMATCHED_FIELDS: Readonly<Record<string, MismatchTag>> = {
  name: 'NAME',
  surname: 'SURNAME',
  document_number: 'DOCUMENT_NUMBER',
  personal_code: 'PERSONAL_CODE',
  expiry_date: 'EXPIRY_DATE',
  date_of_birth: 'DATE_OF_BIRTH',
  date_of_issue: 'DATE_OF_ISSUE',
  nationality: 'NATIONALITY',
  sex: 'SEX',
  under_age: 'UNDER_AGE',
  over_age: 'OVER_AGE',
  unknown_age: 'UNKNOWN_AGE',
};
