export * from './certificates.ts';
export type { TwoDDocMeaning } from './data-fields.ts';
export * from './parse-two-d-doc.ts';
export * from './verify-two-d-doc.ts';
