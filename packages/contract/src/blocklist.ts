import { z } from 'zod';
import { nullable, text } from './fields.ts';

/** Whose face of a verification is blocked: the selfie's or the document's. */
export const BLOCKLIST_FACES = ['SELFIE', 'DOCUMENT'] as const;

/** The longest reason that is kept. */
const LONGEST_REASON = 1_000;

/** Body of a request to block; may be left out. */
export const blocklistRequest = z
  .object({ reason: nullable(text(0, LONGEST_REASON)).describe('Why, for whoever looks at the list.') })
  .nullish();

export const blocklistEntry = z
  .object({
    id: z.string().describe('The `scanRef`.'),
    reason: z.string().nullable(),
    created: z.iso.datetime(),
    faceImageUrl: z.string().max(500).nullable().describe('A signed, short-lived link to the photo.'),
  })
  .describe('A face on the blocklist.');
export type BlocklistEntry = z.output<typeof blocklistEntry>;
