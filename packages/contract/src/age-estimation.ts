import { z } from 'zod';
import { eventTrail } from './event-trail.ts';
import { EXAMPLES } from './examples.ts';
import { httpAddress, pageAddress } from './fields.ts';

/** What follows when the estimate leaves the age open: a document, or nothing. */
export const AGE_ESCALATIONS = ['DOC', 'NONE'] as const;

export const AGE_ESTIMATION_OUTCOMES = [
  'SUCCESS',
  'UNDERAGE',
  'UNCERTAIN',
  'FACE_MISMATCH',
  'ATTEMPTS_EXCEEDED',
] as const;
export type AgeEstimationOutcome = (typeof AGE_ESTIMATION_OUTCOMES)[number];

/** The event in the header of its webhook. */
export const AGE_ESTIMATION_EVENT = 'AGE_ESTIMATION';

/** Blank means the same as none. */
const blankOr = <T extends z.ZodType>(address: T) =>
  z
    .union([z.literal(''), address])
    .nullable()
    .default('' as never)
    .transform((value) => (value === '' || value === null ? null : value));

function orDefault<T>(schema: z.ZodType<T>, fallback: T) {
  return schema
    .nullable()
    .default(fallback as never)
    .transform((value) => value ?? fallback);
}

/** Body of `POST /age-estimation/token/`. */
export const ageEstimationRequest = z
  .object({
    min_age: z.int().min(1).max(120).describe('Age in years that the person must have reached.'),
    confidence_threshold: z
      .number()
      .min(0)
      .max(100)
      .describe('Percent; how sure the estimate must be. Below 80 it still must be sure to 80.'),
    buffer: orDefault(z.int().min(0).max(20), 0).describe(
      'Years around `min_age` within which nothing is decided by estimate; not above `min_age`.',
    ),
    escalation: orDefault(z.enum(AGE_ESCALATIONS), 'DOC').describe(
      'An uncertain estimate leads to a verification with a document, or ends as UNCERTAIN.',
    ),
    retry_limit: orDefault(z.int().min(1).max(3), 3).describe('Photos that may be tried.'),
    save_photo: orDefault(z.boolean(), true).describe('Keep the photo that was judged.'),
    expiry_minutes: orDefault(z.int().min(5).max(1440), 60).describe('Minutes in which the token must be used.'),
    success_redirect: blankOr(pageAddress).describe('Where the person goes after SUCCESS.'),
    underage_redirect: blankOr(pageAddress).describe('Where the person goes after UNDERAGE.'),
    uncertain_redirect: blankOr(pageAddress).describe('Where the person goes after UNCERTAIN.'),
    webhook_url: blankOr(httpAddress).describe("This session's webhook address; needs the partner's permission."),
    client_id: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[\x20-\x7e]+$/, 'Only printable ASCII is allowed')
      .nullable()
      .default(null)
      .describe("The partner's id of the person; echoed."),
  })
  .refine(({ buffer, min_age }) => buffer <= min_age, {
    path: ['buffer'],
    message: 'buffer must not be above min_age',
  })
  .meta({ examples: EXAMPLES.ageEstimationRequest });
export type AgeEstimationRequest = z.output<typeof ageEstimationRequest>;

export const ageEstimationToken = z
  .object({
    token: z.string().regex(/^[A-Za-z0-9]{40}$/),
    session_url: z.string().describe('Send the person here.'),
    expires_at: z.iso.datetime(),
    min_age: z.int(),
    confidence_threshold: z.number(),
    buffer: z.int(),
    escalation: z.enum(AGE_ESCALATIONS),
    retry_limit: z.int(),
    save_photo: z.boolean(),
    expiry_minutes: z.int(),
    client_id: z.string().nullable(),
  })
  .meta({ examples: EXAMPLES.ageEstimationToken })
  .describe('The token and the link of an age estimation, and what was asked for.');
export type AgeEstimationToken = z.output<typeof ageEstimationToken>;

/** Body of the webhook that ends an age estimation. All keys always. */
export const ageEstimationWebhook = z
  .object({
    scanRef: z.string().describe("The document's verification where there was one, else the session itself."),
    status: z.enum(['COMPLETED', 'FAILED']),
    outcome: z
      .enum(AGE_ESTIMATION_OUTCOMES)
      .nullable()
      .describe('Null when the time ran out before a photo was judged.'),
    verdict: z
      .enum(['ADULT', 'UNDERAGE', 'UNCERTAIN'])
      .nullable()
      .describe('What the estimate says about `min_age` by itself; null without one.'),
    estimatedAge: z.int().nullable().describe('Years; of the document where one was shown, else as estimated.'),
    confidence: z
      .number()
      .nullable()
      .describe('Percent; how likely the verdict of the estimate is right, by the errors that were measured.'),
    clientId: z.string().nullable(),
    occurredAt: z.iso.datetime(),
    ...eventTrail,
  })
  .meta({ examples: EXAMPLES.ageEstimationWebhook })
  .describe('Body of the webhook that ends an age estimation. All keys always.');
export type AgeEstimationWebhook = z.output<typeof ageEstimationWebhook>;
