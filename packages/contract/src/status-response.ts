import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { manualPart } from './manual-part.ts';
import { DOCUMENT_STATUSES, FACE_STATUSES, FRAUD_TAGS, MISMATCH_TAGS, OVERALL_STATUSES } from './value-sets.ts';

/** Answer of `POST /api/v2/status`. Parts are null until they are known. */
export const statusResponse = z
  .object({
    status: z.enum(OVERALL_STATUSES),
    scanRef: z.string(),
    clientId: z.string(),
    autoDocument: z.enum(DOCUMENT_STATUSES).nullable(),
    autoFace: z.enum(FACE_STATUSES).nullable(),
    manualDocument: manualPart(DOCUMENT_STATUSES),
    manualFace: manualPart(FACE_STATUSES),
    fraudTags: z.array(z.enum(FRAUD_TAGS)),
    mismatchTags: z.array(z.enum(MISMATCH_TAGS)),
  })
  .meta({ description: 'How the verification stands.', examples: EXAMPLES.statusResponse });
export type StatusResponse = z.output<typeof statusResponse>;
