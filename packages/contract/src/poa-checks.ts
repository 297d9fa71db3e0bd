import { z } from 'zod';
import { STEP_EXAMPLES as EXAMPLES } from './additional-steps-examples.ts';
import { nullable, text } from './fields.ts';

export const POA_CHECK_STATUSES = ['MATCH', 'NO_MATCH', 'NOT_COMPARED'] as const;

/** Body of `POST /api/v2/poa-checks/`. */
export const poaCheckRequest = z
  .object({
    file: z.string().describe('Base64 of a JPEG, PNG, WebP or PDF. HEIC cannot be opened here and is refused by name.'),
    providedName: nullable(text(0, 200)).describe('Who should live there.'),
    providedAddress: nullable(text(0, 255)).describe('Where.'),
  })
  .meta({ examples: EXAMPLES.poaCheckRequest });
export type PoaCheckRequest = z.output<typeof poaCheckRequest>;

const read = z.string().nullable();
const judged = z.boolean().nullable();

/** A proof of address as it was read. Null: not on the paper, or not asked for. */
export const poaCheckResponse = z
  .object({
    id: z.uuid(),
    created: z.iso.datetime(),
    file: z.string().max(500).describe('A signed, short-lived link.'),
    providedName: read,
    providedAddress: read,
    name: read,
    address: read,
    orgName: read,
    orgAddress: read.describe('Where the sender says that it is: beside its own name alone, nobody else’s.'),
    issueDate: z.iso.date().nullable(),
    documentType: read,
    country: read.describe('ISO 3166-1 alpha-2, where the paper names it.'),
    hasLogo: judged.describe('Null: logos are not looked for.'),
    isScreenshot: judged,
    nameMatch: judged,
    addressMatch: judged,
    dateValid: judged.describe('Not older than three months and not from the future.'),
    documentTypeSupported: judged,
    countrySupported: judged,
    overallStatus: z
      .enum(POA_CHECK_STATUSES)
      .describe(
        'MATCH: all that was provided is on the paper. NOT_COMPARED: nothing was provided, or nothing could be said.',
      ),
  })
  .meta({ description: 'What the paper says.', examples: EXAMPLES.poaCheckResponse });
export type PoaCheckResponse = z.output<typeof poaCheckResponse>;
