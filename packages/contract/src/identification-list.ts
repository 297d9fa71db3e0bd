import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { OVERALL_STATUSES } from './value-sets.ts';

const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;

const whole = (most: number, usual: number) => z.coerce.number<string | number>().int().min(1).max(most).default(usual);

/** A moment, or a day that begins at midnight UTC. */
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((text) => new Date(text));

/** Query of `GET /kyc/identifications/`. Other keys are ignored. */
export const identificationListQuery = z.object({
  page: whole(1_000_000, 1).describe('From 1.'),
  perPage: whole(LARGEST_PAGE, USUAL_PAGE).describe('How many a page holds.'),
  clientId: z.string().min(1).max(100).optional().describe('Only those of this person.'),
  externalRef: z.string().min(1).max(40).optional().describe('Only those with this reference.'),
  status: z.enum(OVERALL_STATUSES).optional().describe('Only those that stand so.'),
  createdFrom: moment.optional().describe('Made at or after this time or day.'),
  createdTo: moment.optional().describe('Made before this time or day.'),
});
export type IdentificationListQuery = z.output<typeof identificationListQuery>;

const listed = z.object({
  scanRef: z.string(),
  status: z.enum(OVERALL_STATUSES),
  suspected: z.boolean().describe('Passed with a fraud or mismatch tag.'),
});

export const identificationListResponse = z
  .object({
    count: z.int().describe('All that match.'),
    next: z.string().nullable().describe('Address of the next page.'),
    previous: z.string().nullable().describe('Address of the page before.'),
    results: z.array(listed).describe('Newest first.'),
  })
  .meta({ description: 'One page of verifications.', examples: EXAMPLES.identificationList });
export type IdentificationListResponse = z.output<typeof identificationListResponse>;
