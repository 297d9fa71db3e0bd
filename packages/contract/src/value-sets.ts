/** Closed sets of words on the wire. Names say where they appear; order is the documents' own. */

export const OVERALL_STATUSES = [
  'APPROVED',
  'DENIED',
  'SUSPECTED',
  'REVIEWING',
  'EXPIRED',
  'ACTIVE',
  'DELETED',
  'ARCHIVED',
  'EXPIRED-DELETED',
] as const;
export type OverallStatus = (typeof OVERALL_STATUSES)[number];

export const FACE_STATUSES = [
  'FACE_MATCH',
  'FACE_NOT_CHECKED',
  'FACE_MISMATCH',
  'NO_FACE_FOUND',
  'TOO_MANY_FACES',
  'FACE_TOO_BLURRY',
  'FACE_GLARED',
  'FACE_UNCERTAIN',
  'FACE_NOT_ANALYSED',
  'FACE_ERROR',
  'AUTO_UNVERIFIABLE',
  'FAKE_FACE',
] as const;
export type FaceStatus = (typeof FACE_STATUSES)[number];

export const DOCUMENT_STATUSES = [
  'DOC_VALIDATED',
  'DOC_INFO_MISMATCH',
  'DOC_NOT_FOUND',
  'DOC_NOT_FULLY_VISIBLE',
  'DOC_FACE_NOT_FOUND',
  'DOC_TOO_BLURRY',
  'DOC_GLARED',
  'DOC_FACE_GLARED',
  'MRZ_NOT_FOUND',
  'MRZ_OCR_READING_ERROR',
  'BARCODE_NOT_FOUND',
  'DOC_EXPIRED',
  'DOC_NOT_SUPPORTED',
  'COUNTRY_NOT_SUPPORTED',
  'COUNTRY_MISMATCH',
  'DOC_TYPE_MISMATCH',
  'DOC_SUBTYPE_MISMATCH',
  'DOC_SIDE_MISMATCH',
  'DOC_DAMAGED',
  'DOC_FAKE',
  'DOC_PERSONAL_CODE_INVALID',
  'DOC_NOT_ALLOWED',
  'DOC_NAME_ERROR',
  'DOC_SURNAME_ERROR',
  'DOC_EXPIRY_ERROR',
  'DOC_DOB_ERROR',
  'DOC_PERSONAL_NUMBER_ERROR',
  'DOC_NUMBER_ERROR',
  'DOC_DATE_OF_ISSUE_ERROR',
  'DOC_SEX_ERROR',
  'DOC_NATIONALITY_ERROR',
  'DOC_NOT_ANALYSED',
  'DOC_ERROR',
  'AUTO_UNVERIFIABLE',
  'DOC_SPOOF_DETECTED',
  'MRZ_INVALID',
  'EID_FAILED',
  'NFC_INIT_FAILED',
  'NFC_FAILED',
  'NFC_TIMEOUT',
] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const FRAUD_TAGS = [
  'FACE_IN_BLACKLIST',
  'DOC_FACE_IN_BLACKLIST',
  'DATA_BLACKLISTED',
  'DATA_IN_BLACKLIST',
  'DUPLICATE_FACE',
  'DUPLICATE_DOC_FACE',
  'DUPLICATE_PERSONAL_DATA',
  'VIRTUAL_CAMERA',
  'ADDRESS_UNVERIFIED',
  'PORTRAIT_SUBSTITUTION',
  'FACE_SUSPECTED',
  'FACE_BLACKLISTED',
  'DOC_FACE_BLACKLISTED',
  'DOC_MOBILE_PHOTO',
  'DEV_TOOLS_OPENED',
  'DOC_PRINT_SPOOFED',
  'FAKE_PHOTO',
  'AML_SUSPECTION',
  'AML_FAILED',
  'LID_SUSPECTION',
  'LID_FAILED',
  'SANCTIONS_SUSPECTION',
  'SANCTIONS_FAILED',
  'CRIMINAL_SUSPECTED',
  'CRIMINAL_CHECK_FAILED',
  'RC_FAILED',
  'DL_FAILED',
  'AUTO_UNVERIFIABLE',
] as const;
export type FraudTag = (typeof FRAUD_TAGS)[number];

export const MISMATCH_TAGS = [
  'NAME',
  'SURNAME',
  'DOCUMENT_NUMBER',
  'PERSONAL_CODE',
  'EXPIRY_DATE',
  'DATE_OF_BIRTH',
  'DATE_OF_ISSUE',
  'NATIONALITY',
  'SEX',
  'FULL_NAME',
  'DOC_INFO_MISMATCH',
  'UNDER_AGE',
  'OVER_AGE',
  'UNKNOWN_AGE',
  'UTILITY_ADDRESS',
  'UTILITY_NAME',
  'EXPIRED_UTILITY_BILL',
  'INVALID_ADDITIONAL_STEP',
  'ADDITIONAL_STEP_NOT_FOUND',
  'ADDITIONAL_STEP_INFORMATION_MISMATCH',
  'EXPIRED_ADDITIONAL_STEP_INFORMATION',
  'REGISTRY_CENTER_INFO_MISMATCH',
  'DRIVER_LICENSE_INFO_MISMATCH',
  'NOT_SUPPORTED_POA_DOCUMENT_TYPE',
  'NOT_SUPPORTED_POA_DOCUMENT_COUNTRY',
  'POA_COUNTRIES_MISMATCH',
  'POA_SCREENSHOT_DETECTED',
] as const;
export type MismatchTag = (typeof MISMATCH_TAGS)[number];

export const DOCUMENT_TYPES = [
  'ID_CARD',
  'PASSPORT',
  'RESIDENCE_PERMIT',
  'DRIVER_LICENSE',
  'PAN_CARD',
  'AADHAAR',
  'VISA',
  'NATIONAL_PASSPORT',
  'PROVISIONAL_DRIVER_LICENSE',
  'OLD_ID_CARD',
  'MILITARY_CARD',
  'ADDRESS_CARD',
  'SMART_ID',
  'CLEAR',
  'ONE_ID',
  'BANK_ID_SE',
  'BANK_ID_NO',
  'BANK_ID_CZ',
  'FTN',
  'MIT_ID',
  'VERIMI',
  'LA_WALLET',
  'SAMSUNG_WALLET',
  'MOJE_ID_CZ',
  'YOTI_ID',
  'OTHER',
  'BORDER_CROSSING',
  'ASYLUM',
  'PHOTO_CARD',
  'PROOF_OF_AGE_CARD',
  'TRAVEL_CARD',
  'SOCIAL_SECURITY_CARD',
  'VOTER_CARD',
  'DIPLOMATIC_ID',
  'WORK_PERMIT',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Identities that live in an app or a bank: there is no document to photograph. */
export const DIGITAL_ID_TYPES: readonly DocumentType[] = [
  'SMART_ID',
  'CLEAR',
  'ONE_ID',
  'BANK_ID_SE',
  'BANK_ID_NO',
  'BANK_ID_CZ',
  'FTN',
  'MIT_ID',
  'VERIMI',
  'LA_WALLET',
  'SAMSUNG_WALLET',
  'MOJE_ID_CZ',
  'YOTI_ID',
];

export const TOKEN_TYPES = ['IDENTIFICATION', 'DOCUMENT'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const SEXES = ['MALE', 'FEMALE', 'UNDEFINED'] as const;
export const PLATFORMS = ['PC', 'MOBILE', 'TABLET', 'MOBILE_APP', 'MOBILE_SDK', 'OTHER'] as const;
export type Platform = (typeof PLATFORMS)[number];
export const ADDITIONAL_STEP_TYPES = ['UPLOAD', 'COMPARE', 'EXTRACT'] as const;
export const ADDITIONAL_STEP_STATUSES = ['VALID', 'INVALID', 'NOT_FOUND'] as const;
export const RISK_LEVELS = ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'NOT_CHECKED'] as const;
export const AML_STATUSES = ['NOT_CHECKED', 'NO_FLAGS', 'FALSE_POSITIVE', 'TRUE_POSITIVE', 'FLAGS_FOUND'] as const;
export const DUMMY_STATUSES = ['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED', 'ACTIVE'] as const;
export const AGE_ESTIMATES = [
  'UNDER_13',
  'UNDER_8',
  'OVER_8',
  'OVER_13',
  'OVER_16',
  'OVER_18',
  'OVER_21',
  'OVER_22',
  'OVER_25',
  'OVER_30',
] as const;

/** Languages of the hosted flow on the wire; anything else falls back to English. */
export const LOCALES = [
  'lt',
  'en',
  'ru',
  'pl',
  'lv',
  'et',
  'ro',
  'it',
  'de',
  'fr',
  'sv',
  'es',
  'hu',
  'ja',
  'bg',
  'cs',
  'nl',
  'pt',
  'uk',
  'vi',
  'sk',
  'th',
  'hi',
  'id',
  'ko',
] as const;

export const WEBHOOK_EVENTS = [
  'IDENTIFICATION',
  'IDENTIFICATION_AUTO_FINISHED',
  'IDENTIFICATION_MANUAL_FINISHED',
  'IDENTIFICATION_EXPIRED',
  'IDENTIFICATION_CANCELLED',
  'IDENTIFICATION_RESUBMITTED',
  'DOCUMENT_EXPIRATION',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
