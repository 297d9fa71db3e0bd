import { z } from 'zod';
import { flag, httpAddress, nullable, text } from '../fields.ts';
import { NOTIFICATION_EVENTS } from '../webhook-events.ts';
import { NATIVE_EXAMPLES } from './examples.ts';

/** Headers that say what a message is, or how it travels: nobody may set them. */
const RESERVED = /^(idenfy-|webhook-|proxy-|sec-)/;
const RESERVED_NAMES = [
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
];
/** RFC 9110, 5.6.2 (token) and 5.5 (field value, visible ASCII). */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/;
const FIELD_VALUE = /^[\x21-\x7e]([\x20-\x7e]{0,1022}[\x21-\x7e])?$/;
const MOST_HEADERS = 20;

const headerName = z
  .string()
  .regex(TOKEN, 'Must be a header name')
  .refine((name) => !isReserved(name), 'This header is set by the product itself');

function isReserved(name: string): boolean {
  const lower = name.toLowerCase();
  return RESERVED.test(lower) || RESERVED_NAMES.includes(lower);
}

const headers = z
  .record(headerName, z.string().regex(FIELD_VALUE, 'Must be visible ASCII'))
  .refine((all) => Object.keys(all).length <= MOST_HEADERS, `At most ${MOST_HEADERS} headers`)
  .refine((all) => new Set(Object.keys(all).map((name) => name.toLowerCase())).size === Object.keys(all).length, {
    message: 'A header is named twice',
  });

/** Any text that a client may have in its configuration already; `whsec_` would read as another text's encoding. */
const signingKey = z
  .string()
  .regex(/^[\x21-\x7e]{16,200}$/, 'Must be 16 to 200 visible ASCII characters')
  .refine((key) => !key.startsWith('whsec_'), 'Must not begin with whsec_');
const secretKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'Must be 32 bytes in base64url');
const events = z
  .array(z.enum(NOTIFICATION_EVENTS))
  .min(1)
  .max(NOTIFICATION_EVENTS.length)
  .refine((all) => new Set(all).size === all.length, 'An event is named twice');

const described = {
  name: text(1, 100).describe('For people.'),
  url: httpAddress.describe("Where it goes. A session's own `callbackUrl` takes its place for that session."),
  enabled: z.boolean().describe('False: nothing is sent, and what waits is withdrawn.'),
  events: events.nullable().describe('Null: every event. `IDENTIFICATION` is every outcome under one name.'),
  twoWebhooks: z
    .boolean()
    .describe('Also tell what the machine found before a human decides. False: one message, after the review.'),
  statusesOnly: z.boolean().describe('No personal data: every key that is not a status is null.'),
  finalOnly: z.boolean().describe('Nothing whose `final` is false.'),
  encryptBody: z
    .boolean()
    .describe('The body is a JWE in compact form (`dir`, `A256GCM`) under the secret key, of type application/jose.'),
};

/** Body of `POST /v1/notifications`. */
export const notificationRequest = z
  .object({
    name: described.name,
    url: described.url,
    enabled: flag(true).describe(described.enabled.description ?? ''),
    events: nullable(events).describe(described.events.description ?? ''),
    twoWebhooks: flag().describe(described.twoWebhooks.description ?? ''),
    statusesOnly: flag().describe(described.statusesOnly.description ?? ''),
    finalOnly: flag().describe(described.finalOnly.description ?? ''),
    encryptBody: flag().describe(described.encryptBody.description ?? ''),
    headers: headers.nullable().default({}).describe('Sent with every message, except to another origin.'),
    signingKey: nullable(signingKey).describe('One that you have already; drawn when left out.'),
    secretKey: nullable(secretKey).describe('32 bytes in base64url; drawn when left out.'),
  })
  .meta({ examples: NATIVE_EXAMPLES.notificationRequest });
export type NotificationRequest = z.output<typeof notificationRequest>;

/** Body of `PATCH /v1/notifications/{id}`: what is named changes. */
export const notificationChange = z
  .object({ ...described, url: described.url.nullable(), headers: headers.describe('Takes the place of all headers.') })
  .partial()
  .meta({ examples: NATIVE_EXAMPLES.notificationChange });
export type NotificationChange = z.output<typeof notificationChange>;

export const notification = z
  .object({
    id: z.uuid(),
    ...described,
    url: z.string().nullable(),
    scenarioId: z.uuid().nullable().describe('The scenario of whose sessions alone it tells; null: of all.'),
    isDefault: z.boolean().describe('The one that every partner has; it cannot be removed.'),
    headerNames: z.array(z.string()).describe('The values are not shown again.'),
    previousKeyEndsAt: z.iso.datetime().nullable().describe('While two signing keys are in force: until when.'),
    createdAt: z.iso.datetime(),
  })
  .meta({ examples: NATIVE_EXAMPLES.notification })
  .describe('Where you are told, and how.');
export type NotificationAnswer = z.output<typeof notification>;

/** Shown when they are made, and never again. */
const keys = {
  signingKey: z.string().nullable().describe('For `Idenfy-Signature`. Shown once.'),
  standardWebhooksSecret: z.string().nullable().describe('The same key as libraries of Standard Webhooks take it.'),
  secretKey: z.string().nullable().describe('Opens encrypted bodies. Shown once.'),
};

export const createdNotification = notification
  .extend(keys)
  .meta({ examples: NATIVE_EXAMPLES.createdNotification })
  .describe('The notification with its keys.');
export type CreatedNotification = z.output<typeof createdNotification>;

export const notificationList = z
  .object({ results: z.array(notification) })
  .meta({ examples: NATIVE_EXAMPLES.notificationList })
  .describe('Oldest first, the default one at the head.');

const LONGEST_OVERLAP_S = 2_592_000;
const USUAL_OVERLAP_S = 86_400;

/** Body of `POST /v1/notifications/{id}/rotate-key`; may be left out. */
export const keyRotation = z
  .object({
    key: z
      .enum(['SIGNING', 'SECRET'])
      .nullish()
      .transform((value) => value ?? 'SIGNING')
      .describe('The one that signs, or the one that encrypts.'),
    signingKey: nullable(signingKey).describe('The new signing key; drawn when left out.'),
    secretKey: nullable(secretKey).describe('The new secret key; drawn when left out.'),
    overlapSeconds: z
      .int()
      .min(0)
      .max(LONGEST_OVERLAP_S)
      .nullish()
      .transform((seconds) => seconds ?? USUAL_OVERLAP_S)
      .describe('How long the old signing key stays in force; 0 ends it at once. Encryption changes at once.'),
  })
  .nullish()
  .transform(
    (value) => value ?? { key: 'SIGNING' as const, signingKey: null, secretKey: null, overlapSeconds: USUAL_OVERLAP_S },
  )
  .meta({ examples: NATIVE_EXAMPLES.keyRotation });
export type KeyRotation = z.output<typeof keyRotation>;

/** Body of `POST /v1/notifications/{id}/test`; may be left out. */
export const notificationTest = z
  .object({ event: z.enum(NOTIFICATION_EVENTS).nullish() })
  .nullish()
  .transform((value) => ({ event: value?.event ?? ('IDENTIFICATION_AUTO_FINISHED' as const) }))
  .meta({ examples: NATIVE_EXAMPLES.notificationTest });

export const testedNotification = z
  .object({
    delivered: z.boolean().describe('The receiver answered with 2xx.'),
    status: z.int().nullable().describe('Of its answer; null when there was none.'),
    error: z.string().nullable(),
    answer: z.string().nullable().describe('The first 2 kB of it.'),
    tookMs: z.int(),
  })
  .meta({ examples: NATIVE_EXAMPLES.testedNotification })
  .describe('What became of the test.');
export type TestedNotification = z.output<typeof testedNotification>;
