import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { nullable, text } from './fields.ts';

/** What of a verification is blocked: the selfie's face, the document's, or the document's data. */
export const BLOCKLISTS = ['SELFIE', 'DOCUMENT', 'DOCUMENT_INFO'] as const;

/** The longest reason that is kept. */
const LONGEST_REASON = 1_000;

/** Body of a request to block; may be left out. */
export const blocklistRequest = z
  .object({ reason: nullable(text(0, LONGEST_REASON)).describe('Why, for whoever looks at the list.') })
  .nullish();

const entry = {
  id: z.string().describe('The `scanRef`.'),
  reason: z.string().nullable(),
  created: z.iso.datetime(),
};

export const blockedFace = z
  .object({
    ...entry,
    faceImageUrl: z.string().max(500).nullable().describe('A signed, short-lived link to the photo.'),
  })
  .meta({ description: 'A blocked face.', examples: EXAMPLES.blockedFace });
export type BlockedFaceEntry = z.output<typeof blockedFace>;

const words = z.string().nullable();

export const blockedPersonData = z
  .object({
    ...entry,
    fullName: words,
    dateOfBirth: z.iso.date().nullable(),
    personalNumber: words,
    documentNumber: words,
    nationality: words.describe('ISO 3166-1 alpha-2.'),
  })
  .meta({ description: 'Blocked data of a document.', examples: EXAMPLES.blockedPersonData });
export type BlockedDataEntry = z.output<typeof blockedPersonData>;

export const blocklistEntry = z.union([blockedFace, blockedPersonData]).describe('What is blocked.');
export type BlocklistEntry = z.output<typeof blocklistEntry>;
