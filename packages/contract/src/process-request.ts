import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { upperCountryCode } from './fields.ts';
import { DOCUMENT_TYPES } from './value-sets.ts';

const body = z.object({
  token: z.string().min(1).max(100).describe('The `authToken` of the session; the key `authToken` is accepted too.'),
  country: upperCountryCode.describe('Issuing country, ISO 3166-1 alpha-2, any case.'),
  documentType: z
    .enum(DOCUMENT_TYPES)
    .nullable()
    .default(null)
    .describe('Absent: recognised from FRONT. Present: BACK is required where this type has one.'),
  images: z
    .record(z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/), z.string())
    .describe('Step (FRONT, BACK, FACE, UTILITY_BILL, ...) -> base64 of a PNG, JPEG or PDF.'),
  skipAnalysis: z
    .boolean()
    .nullable()
    .default(false)
    .transform((skip) => skip ?? false)
    .describe('Skips the checks of photo quality; data and fraud checks stay.'),
});

function withToken(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const { authToken, ...rest } = sent as Record<string, unknown>;
  return (rest.token === undefined || rest.token === null) && authToken !== undefined
    ? { ...rest, token: authToken }
    : rest;
}

/** Body of `POST /api/v2/process`. */
export const processRequest = z.preprocess(withToken, body).meta({ examples: EXAMPLES.processRequest });
export type ProcessRequest = z.output<typeof body>;

/** Largest whole request in bytes: 20 MB. */
export const LARGEST_PROCESS_REQUEST = 20 * 1024 * 1024;
