import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { DOCUMENT_STATUSES, FACE_STATUSES } from './value-sets.ts';

/** Body of `POST /api/v2/add-dummy-status`: what a reviewer would have said. */
export const dummyStatusRequest = z
  .object({
    scanRef: z.string().min(1).max(40).describe('The verification, as answered when its token was made.'),
    manualFaceMatchResult: z.enum(FACE_STATUSES).describe('FACE_MATCH for an approval.'),
    manualDocumentValidity: z.enum(DOCUMENT_STATUSES).describe('DOC_VALIDATED for an approval.'),
  })
  .meta({ examples: EXAMPLES.dummyStatusRequest });
export type DummyStatusRequest = z.output<typeof dummyStatusRequest>;
