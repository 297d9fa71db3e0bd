import { z } from 'zod';
import { NOTIFICATION_EVENTS } from '../webhook-events.ts';
import { NATIVE_EXAMPLES } from './examples.ts';

/**
 * `PENDING`: to be sent, now or by the schedule. `DELIVERED`: a 2xx came back. `PARKED`: given up after 72 hours. `WITHDRAWN`: the
 * verification was erased, or the notification switched off, before it could be sent.
 */
export const WEBHOOK_STATES = ['PENDING', 'DELIVERED', 'PARKED', 'WITHDRAWN'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

const MOST_PER_PAGE = 100;
const USUAL_PER_PAGE = 20;
const LAST_PAGE = 100_000;
/** So many are sent again by one request. */
export const MOST_REDELIVERED = 500;

const moment = z.iso.datetime({ offset: true });
/** Query strings hold texts. */
const whole = (least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual);

const chosen = {
  event: z.enum(NOTIFICATION_EVENTS).optional(),
  notificationId: z.uuid().optional(),
  scanRef: z.uuid().optional().describe('Of one session only.'),
};

/** Query of `GET /v1/webhooks`. */
export const webhookQuery = z.object({
  state: z.enum(WEBHOOK_STATES).optional(),
  ...chosen,
  from: moment.optional().describe('Written at this moment or later.'),
  to: moment.optional().describe('Written before this moment.'),
  page: whole(1, LAST_PAGE, 1),
  perPage: whole(1, MOST_PER_PAGE, USUAL_PER_PAGE),
});
export type WebhookQuery = z.output<typeof webhookQuery>;

export const webhookMessage = z
  .object({
    id: z.uuid().describe('The `webhook-id` of every try.'),
    eventId: z.uuid(),
    sequence: z.int(),
    event: z.enum(NOTIFICATION_EVENTS),
    scanRef: z.uuid().nullable().describe('The session that it is about.'),
    monitoringId: z.uuid().nullable().describe('The monitoring that it is about.'),
    notificationId: z.uuid(),
    url: z.string().nullable().describe('Where it goes; null when nobody is there any more.'),
    state: z.enum(WEBHOOK_STATES),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    nextAttemptAt: z.iso.datetime().nullable(),
    deliveredAt: z.iso.datetime().nullable(),
    parkedAt: z.iso.datetime().nullable(),
  })
  .describe('A message to one of your addresses.');
export type WebhookMessage = z.output<typeof webhookMessage>;

const webhookAttempt = z.object({
  at: z.iso.datetime(),
  status: z.int().nullable().describe('Of the answer; null when there was none.'),
  error: z.string().nullable(),
  answer: z
    .string()
    .nullable()
    .describe('The first 2 kB of it, without what looks personal; null once the session is erased.'),
  tookMs: z.int(),
});

export const webhookDetail = webhookMessage
  .extend({ tries: z.array(webhookAttempt).describe('Oldest first.') })
  .meta({ examples: NATIVE_EXAMPLES.webhookDetail })
  .describe('A message and every try to deliver it.');
export type WebhookDetail = z.output<typeof webhookDetail>;

export const webhookList = z
  .object({
    count: z.int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    results: z.array(webhookMessage),
  })
  .meta({ examples: NATIVE_EXAMPLES.webhookList })
  .describe('Newest first.');
export type WebhookList = z.output<typeof webhookList>;

/** Body of `POST /v1/webhooks/redeliver`. */
export const redeliveryRequest = z
  .object({
    from: moment.describe('Written at this moment or later.'),
    to: moment.describe('Written before this moment.'),
    ...chosen,
    states: z
      .array(z.enum(WEBHOOK_STATES))
      .min(1)
      .nullish()
      .transform((states) => states ?? (['PARKED'] as const))
      .describe('Default: those that were given up.'),
    after: z.uuid().nullish().describe('`next` of the answer before, to go on.'),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'Must be after from' })
  .meta({ examples: NATIVE_EXAMPLES.redeliveryRequest });
export type RedeliveryRequest = z.output<typeof redeliveryRequest>;

export const redelivery = z
  .object({
    count: z.int().describe(`Messages that are sent again; ${MOST_REDELIVERED} at most.`),
    next: z.uuid().nullable().describe('Send it as `after` for those that are left; null when there are none.'),
  })
  .meta({ examples: NATIVE_EXAMPLES.redelivery })
  .describe('How many are sent again.');
export type Redelivery = z.output<typeof redelivery>;
