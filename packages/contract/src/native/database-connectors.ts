import { DATABASE_FIELDS } from '@bonafide/domain';
import { z } from 'zod';
import { eventTrail } from '../event-trail.ts';
import { flag, httpAddress, nullable, text, upperCountryCode } from '../fields.ts';
import { NATIVE_EXAMPLES } from './examples.ts';

/** What a template has places for. */
const PLACES: readonly string[] = [...DATABASE_FIELDS, 'country', 'secret'];
const field = z.enum(DATABASE_FIELDS);

const pointer = z
  .string()
  .max(200)
  .regex(/^(\/([^~/]|~[01])*)*$/, 'Must be a JSON Pointer such as /person/surname');

const template = (most: number) =>
  text(0, most).refine(
    (value) => [...value.matchAll(/\{\{(.*?)\}\}/g)].every(([, name = '']) => PLACES.includes(name)),
    `Places are ${PLACES.map((name) => `{{${name}}}`).join(', ')}`,
  );
const headerName = z.string().regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/, 'Must be a header name');
const LONGEST_URL = 2_000;

const url = template(LONGEST_URL)
  .refine(
    (value) => httpAddress.safeParse(value.replace(/\{\{\w+\}\}/g, 'x')).success,
    'Must be an address that begins with http:// or https://',
  )
  .refine((value) => !/^[^/]*\/\/[^/?#]*\{\{/.test(value), 'The host has no places')
  .refine(
    (value) => !value.includes('{{secret}}'),
    'Addresses are logged by many: the secret belongs into a header or the body',
  );

/** A value of JSON: null, a text, a number, a boolean, a list or an object. */
export type JsonTemplate =
  | string
  | number
  | boolean
  | null
  | readonly JsonTemplate[]
  | { readonly [key: string]: JsonTemplate };

const DEEPEST = 10;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Looked at level by level, so that no depth is too deep to be refused. */
function isTemplate(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    if (level.some((one) => typeof one === 'string' && UNPRINTABLE.test(one))) return false;
    const inner = level.filter((one) => typeof one === 'object' && one !== null);
    level = inner.flatMap((one) => (Array.isArray(one) ? one : Object.entries(Object(one)).flat()));
  }
  return true;
}

const bodyTemplate = z
  .unknown()
  .refine(
    (value): value is JsonTemplate => isTemplate(value),
    `Must be JSON of at most ${DEEPEST} levels of printable text`,
  );

const http = {
  url: url.describe('With places such as `{{documentNumber}}`, which are encoded.'),
  method: z.enum(['GET', 'POST']).default('POST'),
  headers: z
    .record(
      headerName,
      template(2_000).refine((value) => !/[\r\n]/.test(value), 'Must be one line'),
    )
    .refine((all) => Object.keys(all).length <= 20, 'At most 20 headers')
    .default({})
    .describe('`{{secret}}` stands for the secret.'),
  body: bodyTemplate.nullable().default(null).describe('JSON whose texts have places; of a POST.'),
  secret: nullable(text(1, 2_000)).describe('Kept sealed and not shown again.'),
  needs: z
    .array(field)
    .min(1)
    .max(DATABASE_FIELDS.length)
    .describe('Nobody is asked about whom one of these is not known.'),
  countries: z.array(upperCountryCode).min(1).max(250).nullable().default(null).describe('Of documents; null: all.'),
  found: z
    .object({ pointer, equals: z.union([text(0, 200), z.number(), z.boolean(), z.null()]) })
    .nullable()
    .default(null)
    .describe('What the answer holds where there is a record. Status 404 says that there is none in any case.'),
  fields: z
    .partialRecord(field, z.object({ pointer, holds: z.enum(['VALUE', 'MATCH']).default('VALUE') }))
    .default({})
    .describe('Where the answer holds each field: its VALUE, or whether it is a MATCH (true, yes, Y ...).'),
  timeoutMs: z.int().min(100).max(20_000).default(5_000),
  keptSeconds: z
    .int()
    .min(0)
    .max(2_592_000)
    .default(86_400)
    .describe('An answer to the same question is not asked for again.'),
};

export const httpConnectorSettings = z.object(http);
export type HttpConnectorSettings = Omit<z.output<typeof httpConnectorSettings>, 'secret'>;

const shared = {
  name: text(1, 100),
  enabled: flag(true),
  required: flag().describe('Where it gives no answer a human looks; otherwise it is noted.'),
};

/** Body of `POST /v1/database-connectors`, and of `PUT /v1/database-connectors/{id}`. */
export const databaseConnectorRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('OFFLINE_NUMBERS'), ...shared }),
    z.object({ kind: z.literal('HTTP'), ...shared, http: httpConnectorSettings }),
  ])
  .meta({ examples: NATIVE_EXAMPLES.databaseConnectorRequest });
export type DatabaseConnectorRequest = z.output<typeof databaseConnectorRequest>;

export const databaseConnector = z
  .object({
    id: z.uuid(),
    kind: z.enum(['OFFLINE_NUMBERS', 'HTTP']),
    name: z.string(),
    enabled: z.boolean(),
    required: z.boolean(),
    version: z.int().describe('Grows with every change; answers name it.'),
    http: z.record(z.string(), z.unknown()).nullable(),
    hasSecret: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({
    description: 'A database that verifications are held against.',
    examples: NATIVE_EXAMPLES.databaseConnector,
  });
export type DatabaseConnectorAnswer = z.output<typeof databaseConnector>;

export const databaseConnectorList = z
  .object({ results: z.array(databaseConnector) })
  .meta({ description: 'Oldest first.', examples: NATIVE_EXAMPLES.databaseConnectorList });

const words = text(1, 255);

/** Body of `POST /v1/database-connectors/{id}/test`. */
export const connectorTestRequest = z
  .object({ country: nullable(upperCountryCode), fields: z.partialRecord(field, words) })
  .meta({ examples: NATIVE_EXAMPLES.connectorTestRequest });

export const databaseCheck = z
  .object({
    connector: z.string(),
    name: z.string(),
    version: z.string(),
    status: z.enum(['CONFIRMED', 'CONTRADICTED', 'NOT_FOUND', 'SILENT', 'UNAVAILABLE']),
    fields: z.partialRecord(field, z.enum(['MATCH', 'MISMATCH', 'UNKNOWN'])),
    fault: z.string().nullable(),
    answeredAt: z.iso.datetime(),
    kept: z.boolean().describe('The answer to an earlier question.'),
    tookMs: z.int(),
  })
  .meta({ description: 'What a database said, without any value.', examples: NATIVE_EXAMPLES.databaseCheck });
export type DatabaseCheckAnswer = z.output<typeof databaseCheck>;

export const databaseCheckList = z
  .object({ results: z.array(databaseCheck) })
  .meta({ description: 'Of the latest attempt.', examples: NATIVE_EXAMPLES.databaseCheckList });

/** The event of one database's answer, for partners that want them as they come. */
export const DATABASE_CHECK_EVENT = 'DATABASE_CHECK';

/** Body of the webhook that tells one database's answer while the verification goes on. All keys always. */
export const databaseCheckWebhook = z
  .object({
    scanRef: z.string().max(36),
    clientId: z.string().max(100),
    externalRef: z.string().max(40).nullable(),
    databaseCheck,
    ...eventTrail,
  })
  .meta({ examples: NATIVE_EXAMPLES.databaseCheckWebhook })
  .describe('Body of the webhook that tells what one database said, as soon as it said so. All keys always.');
