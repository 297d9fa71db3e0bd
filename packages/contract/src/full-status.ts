import { z } from 'zod';
import { manualPart } from './manual-part.ts';
import { DOCUMENT_STATUSES, FACE_STATUSES } from './value-sets.ts';

const known = z.string().nullable().describe('As sent with the token request; null where it was not.');
const read = z.string().describe('Empty where nothing was read.');
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
  .nullable()
  .describe('`YYYY-MM-DD HH:MM:SS`, UTC; null before.');

const client = z.object({
  name: known,
  surname: known,
  date_of_birth: known,
  personal_id_number: known,
  document_number: known,
  document_type: known,
  expiry_date: known,
  nationality: known,
  date_of_issue: known,
  sex: known,
  country: known,
  default_country: known,
  utility_address: known,
});

const READ_VALUES = [
  'name',
  'surname',
  'date_of_birth',
  'expiry_date',
  'personal_code',
  'document_number',
  'sex',
  'nationality',
  'date_of_issue',
  'country',
  'document_type',
] as const;
export type ReadValue = (typeof READ_VALUES)[number];

function prefixed<P extends string>(prefix: P) {
  const entries = READ_VALUES.map((name) => [`${prefix}_${name}`, read]);
  return Object.fromEntries(entries) as Record<`${P}_${ReadValue}`, typeof read>;
}

const document = z.object({
  ...prefixed('doc'),
  doc_license_categories: read,
  ...prefixed('mrz'),
  mrz_document_subtype: read,
  mrz_optional_data: read,
  mrz_string: read.describe('The lines of the machine-readable zone, one after the other.'),
  ...prefixed('manual'),
  document_type: z.string().nullable().describe('As the applicant or the partner chose.'),
  manual_utility_address: read,
  manual_utility_address_match: z.boolean().nullable(),
});

/** Answer of `POST /api/v2/full-status`, which older integrations read. All keys always. */
export const fullStatusResponse = z
  .object({
    face_match_result: z.enum(FACE_STATUSES).nullable(),
    document_validity: z.enum(DOCUMENT_STATUSES).nullable(),
    manual_face_match_result: manualPart(FACE_STATUSES),
    manual_document_validity: manualPart(DOCUMENT_STATUSES),
    client,
    client_identity_document: document,
    attempt_count: z.int(),
    suspection_reasons: z.array(z.string()).describe('Fraud and mismatch tags.'),
    start_time: time,
    finish_time: time,
    review_time: time,
  })
  .describe('Everything that is known about the verification, in the words of 2021.');
export type FullStatusResponse = z.output<typeof fullStatusResponse>;
