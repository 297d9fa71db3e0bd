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
export type StepDocumentType = (typeof STEP_DOCUMENT_TYPES)[number];

/** Images that every verification has; no step of a partner's may take their names. */
const RESERVED_NAMES: readonly string[] = ['FRONT', 'BACK', 'FACE'];

export const stepName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'Step names are upper-case letters, digits and underscores')
  .refine((name) => !RESERVED_NAMES.includes(name), 'The name belongs to an image of the document or the face');

export const stepFieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,49}$/, 'Not a field name');

const stepTexts = z.record(z.string().max(7), z.object({ name: text(0, 200), description: text(0, 2000) }).partial());

/** How the applicant may send the file. */
const stepSettings = z
  .object({
    canUpload: z.boolean().describe('A photo may be chosen from the device.'),
    canCapture: z.boolean().describe('A photo may be taken in the hosted flow.'),
    canUploadPDF: z.boolean().describe('A PDF may be chosen from the device.'),
  })
  .partial();

/** One extra photo or file that the applicant is asked for. */
export const additionalStep = z
  .object({
    type: z.enum(ADDITIONAL_STEP_TYPES).describe('UPLOAD stores, EXTRACT reads, COMPARE compares with additionalData.'),
    texts: stepTexts.describe('Name and description per locale.'),
    fields: z.array(stepFieldName).max(50).describe('Fields to read or compare.'),
    settings: stepSettings,
  })
  .partial();
export type AdditionalStep = z.output<typeof additionalStep>;

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

/** A step as an environment has it set up; the list's order is the order in which applicants are asked. */
const configuredStep = additionalStep.extend({
  name: stepName,
  country: countryOrAll.default('ALL'),
  documentType: z.enum(STEP_DOCUMENT_TYPES).default('ALL'),
});
export type ConfiguredStep = z.output<typeof configuredStep>;

/** The steps of an environment: a list, or the nested form that tokens carry. */
export const configuredSteps = z.preprocess(listOfNested, z.array(configuredStep).max(100));

/** Step name -> field -> what the partner already knows. */
export const additionalData = z.record(stepName, z.record(stepFieldName, text(0, 255).nullable()));
export type AdditionalData = z.output<typeof additionalData>;

/** Every step of the nested form, one after the other. */
export function listSteps(steps: AdditionalSteps): readonly ConfiguredStep[] {
  return Object.entries(steps).flatMap(([country, byType]) =>
    Object.entries(byType).flatMap(([documentType, named]) =>
      Object.entries(Array.isArray(named) ? Object.fromEntries(named.map((name) => [name, {}])) : (named ?? {})).map(
        ([name, step]) => ({ ...step, name, country, documentType: documentType as StepDocumentType }),
      ),
    ),
  );
}

function listOfNested(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const nested = additionalSteps.safeParse(sent);
  return nested.success ? listSteps(nested.data) : sent;
}
