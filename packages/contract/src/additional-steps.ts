import { z } from 'zod';
import { COUNTRY_CODES } from './country-codes.ts';
import { text } from './fields.ts';
import { ADDITIONAL_STEP_TYPES } from './value-sets.ts';

const STEP_DOCUMENT_TYPES = [
  'ID_CARD',
  'PASSPORT',
  'RESIDENCE_PERMIT',
  'DRIVER_LICENSE',
  'PAN_CARD',
  'AADHAAR',
  'OTHER',
  'ALL',
] as const;

const stepName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'Step names are upper-case letters, digits and underscores');

const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,49}$/, 'Not a field name');

const stepTexts = z.record(z.string().max(7), z.object({ name: text(0, 200), description: text(0, 2000) }).partial());

/** One extra photo or file that the applicant is asked for. */
const additionalStep = z
  .object({
    type: z.enum(ADDITIONAL_STEP_TYPES).describe('UPLOAD stores, EXTRACT reads, COMPARE compares with additionalData.'),
    texts: stepTexts.describe('Name and description per locale.'),
    fields: z.array(fieldName).max(50).describe('Fields to read or compare.'),
    settings: z.object({ canUpload: z.boolean(), canCapture: z.boolean(), canUploadPDF: z.boolean() }).partial(),
  })
  .partial();
type AdditionalStep = z.output<typeof additionalStep>;

const countryOrAll = z.string().refine((code) => code === 'ALL' || COUNTRY_CODES.has(code.toUpperCase()), {
  message: 'Must be ALL or a known country code',
});

/** country or ALL -> document type or ALL -> step definitions by name, or a list of names set up beforehand. */
export const additionalSteps = z.record(
  countryOrAll,
  z.partialRecord(
    z.enum(STEP_DOCUMENT_TYPES),
    z.union([z.record(stepName, additionalStep), z.array(stepName).max(20)]),
  ),
);
export type AdditionalSteps = z.output<typeof additionalSteps>;

/** Step name -> field -> what the partner already knows. */
export const additionalData = z.record(stepName, z.record(fieldName, text(0, 255).nullable()));

/** The names of every step that an applicant with this country and document type is asked for. */
export function additionalStepNames(
  steps: AdditionalSteps,
  given: { readonly country: string; readonly documentType: string | null },
): readonly string[] {
  const names = Object.entries(steps)
    .filter(([country]) => country === 'ALL' || country.toUpperCase() === given.country)
    .flatMap(([, byType]) => Object.entries(byType))
    .filter(([type]) => type === 'ALL' || type === given.documentType)
    .flatMap(([, named]) => (Array.isArray(named) ? named : Object.keys(named ?? {})));
  return [...new Set(names)];
}

const UTILITY_BILL_STEP: AdditionalStep = {
  type: 'UPLOAD',
  texts: {
    en: {
      name: 'Proof of address',
      description:
        'Upload a printed bill or bank statement from the last three months that shows your full name, your address and its date.',
    },
  },
  fields: [],
  settings: { canUpload: true, canCapture: true, canUploadPDF: true },
};

/** What `utilityBill: true` stands for. */
export const UTILITY_BILL_STEPS: AdditionalSteps = { ALL: { ALL: { UTILITY_BILL: UTILITY_BILL_STEP } } };
