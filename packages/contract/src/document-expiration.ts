import { z } from 'zod';
import { eventTrail } from './event-trail.ts';
import { EXAMPLES } from './examples.ts';

/** The word for each number of days that a document still has. */
const THRESHOLDS = {
  30: 'DOCUMENT_EXPIRES_WITHIN_30_DAYS',
  7: 'DOCUMENT_EXPIRES_WITHIN_7_DAYS',
  1: 'DOCUMENT_EXPIRES_WITHIN_1_DAY',
  0: 'DOCUMENT_EXPIRED',
} as const;

/** Days before a document runs out on which partners are told; 0 is the day itself. */
export const EXPIRATION_DAYS = [30, 7, 1, 0] as const;
export type ExpirationDays = (typeof EXPIRATION_DAYS)[number];

export const EXPIRATION_THRESHOLDS = Object.values(THRESHOLDS);
export type ExpirationThreshold = (typeof THRESHOLDS)[ExpirationDays];

export function toExpirationThreshold(days: ExpirationDays): ExpirationThreshold {
  return THRESHOLDS[days];
}

/** Body of the webhook that tells that the document of an approved verification runs out. All keys always. */
export const documentExpirationWebhook = z
  .object({
    scanRef: z.string().max(36),
    clientId: z.string().max(100),
    expirationThreshold: z.enum(EXPIRATION_THRESHOLDS),
    documentExpiration: z.iso.date().nullable().describe('Null where a notification is for statuses only.'),
    ...eventTrail,
  })
  .meta({ examples: EXAMPLES.documentExpirationWebhook })
  .describe('Body of the webhook that tells that a document runs out. All keys always.');
export type DocumentExpirationWebhook = z.output<typeof documentExpirationWebhook>;
