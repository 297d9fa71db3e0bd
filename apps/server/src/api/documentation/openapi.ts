import {
  AGE_ESTIMATION_EVENT,
  AML_MONITORING_EVENT,
  AML_MONITORING_EXPIRATION_EVENT,
  ageEstimationWebhook,
  amlMonitoringExpirationWebhook,
  amlMonitoringWebhook,
  DATABASE_CHECK_EVENT,
  DOCUMENT_EXPIRATION_EVENT,
  databaseCheckWebhook,
  documentExpirationWebhook,
  errorBody,
  FACIAL_AUTHENTICATION_EVENT,
  faceAuthenticationWebhook,
  identificationWebhook,
  OUTCOME_EVENTS,
} from '@bonafide/contract';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

const DESCRIPTION = [
  'Identity verification on your own machine. Create a verification, send your user to its link or send the images',
  'yourself, and receive a signed decision by webhook.',
  '',
  'Authenticate with HTTP Basic: the API key is the user, the secret the password. Every address works with and without a',
  'slash at its end. Failed requests answer with one body: `message` for people, `identifier` for programs.',
].join('\n');

const SIGNATURE_DESCRIPTION = [
  'HTTP Message Signatures (RFC 9421) with `hmac-sha256` under the secret of one of your request keys. `Signature-Input` covers',
  '`"@method"`, `"@path"`, `"@query"` where there is one and `"content-digest"` (RFC 9530, `sha-256`) where there is a body, with the',
  'parameters `created` (at most five minutes off), `keyid` and `nonce` (8 to 128 visible characters, each accepted once).',
].join('\n');

const WEBHOOK_DESCRIPTION = [
  'Sent to the addresses of your notifications, or to the `callbackUrl` of the session. Answer with 2xx within ten seconds; anything',
  'else is tried again, quickly at first, then for 72 hours. Messages may repeat: `webhook-id` stays the same. The order of one',
  'session is kept, `sequence` counts it. `Idenfy-Signature` is the lower-case hex HMAC-SHA256 of the exact body under your signing',
  'key; `webhook-signature` is that of Standard Webhooks, which covers `webhook-id` and `webhook-timestamp` as well.',
].join('\n');

const webhooks = {
  identification: webhook('The result of a verification', [...OUTCOME_EVENTS], identificationWebhook),
  documentExpiration: webhook('A document runs out', [DOCUMENT_EXPIRATION_EVENT], documentExpirationWebhook),
  facialAuthentication: webhook(
    'How a face authentication ended',
    [FACIAL_AUTHENTICATION_EVENT],
    faceAuthenticationWebhook,
  ),
  databaseCheck: webhook('What one database said', [DATABASE_CHECK_EVENT], databaseCheckWebhook),
  ageEstimationResult: webhook('How an age estimation ended', [AGE_ESTIMATION_EVENT], ageEstimationWebhook),
  amlMonitoring: webhook('News of somebody who is monitored', [AML_MONITORING_EVENT], amlMonitoringWebhook),
  amlMonitoringExpiration: webhook(
    'How many monitorings run out',
    [AML_MONITORING_EXPIRATION_EVENT],
    amlMonitoringExpirationWebhook,
  ),
};

function webhook(summary: string, events: string[], body: z.ZodType) {
  return {
    post: {
      tags: ['Webhooks'],
      summary,
      description: WEBHOOK_DESCRIPTION,
      parameters: [
        header('Idenfy-Event-Type', { type: 'string', enum: events }),
        header('Idenfy-Signature', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
        header('webhook-id', { type: 'string' }),
        header('webhook-timestamp', { type: 'string', pattern: '^[0-9]+$' }),
        header('webhook-signature', { type: 'string', pattern: '^v1,[^ ]+( v1,[^ ]+)*$' }),
      ],
      requestBody: { content: { 'application/json': { schema: jsonSchemaOf(body) } } },
      responses: { '200': { description: 'Received.' } },
    },
  };
}

function header(name: string, schema: { type: 'string'; enum?: string[]; pattern?: string }) {
  return { name, in: 'header', required: true, schema } as const;
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema);
  return described;
}

/** zod leaves out examples of schemas that transform what they take; ours show what is sent. */
function keepExamples({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  if (Array.isArray(examples)) jsonSchema.examples = examples;
}

/** Three ways to show who calls. */
const SECURITY_SCHEMES = {
  partner: { type: 'http', scheme: 'basic' },
  accessToken: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } } },
  signature: { type: 'apiKey', in: 'header', name: 'Signature', description: SIGNATURE_DESCRIPTION },
} as const;

/** Collects the routes that are registered afterwards into one OpenAPI 3.1 document. */
export async function collectOpenApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Bonafide', version: '2', description: DESCRIPTION, license: { name: 'Apache-2.0' } },
      servers: [{ url: publicUrl }],
      components: {
        schemas: { Error: jsonSchemaOf(z.object(errorBody.shape)) },
        securitySchemes: SECURITY_SCHEMES,
      },
      security: [{ partner: [] }, { accessToken: [] }, { signature: [] }],
      tags: [
        { name: 'Verifications', description: 'For your server.' },
        { name: 'Access', description: 'Ways to show who calls.' },
        { name: 'Scenarios', description: 'What verifications consist of.' },
        { name: 'Sessions', description: 'Verifications with everything behind them, and as they happen.' },
        { name: 'One-time links', description: 'Links that make one session each.' },
        { name: 'Audit', description: 'Who changed what, and when.' },
        { name: 'Statistics', description: 'Counts and times.' },
        { name: 'Environment', description: 'What holds for all of your sessions.' },
        { name: 'Face authentication', description: 'Whether somebody who was verified is here again.' },
        { name: 'Age estimation', description: 'Whether a face looks old enough.' },
        { name: 'Fraud', description: 'What speaks against an address or somebody’s particulars.' },
        { name: 'Magic links', description: 'Links that many may follow.' },
        { name: 'Databases', description: 'Records that verifications are held against.' },
        { name: 'People lists', description: 'People whom you block, watch for, or know.' },
        { name: 'Applicants', description: "For your user's browser." },
        { name: 'Files', description: 'For whoever you pass a link to.' },
        { name: 'Webhooks', description: 'From us to you.' },
        { name: 'Notifications', description: 'Where you are told, and what became of it.' },
      ],
      webhooks,
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { override: keepExamples } }),
  });
}
