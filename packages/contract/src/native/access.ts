import { z } from 'zod';
import { text } from '../fields.ts';
import { ACCESS_EXAMPLES } from './access-examples.ts';

/** Form of `POST /oauth/token` (RFC 6749, 4.4.2 and 2.3.1). Other parameters are ignored. */
export const accessTokenRequest = z
  .object({
    grant_type: z.literal('client_credentials'),
    client_id: z.string().optional().describe('Your API key, where it is not sent by HTTP Basic.'),
    client_secret: z.string().optional().describe('Your API secret, where it is not sent by HTTP Basic.'),
    scope: z.string().optional().describe('There are no scopes: empty or left out.'),
  })
  .meta({ examples: ACCESS_EXAMPLES.accessTokenRequest });

export const accessToken = z
  .object({
    access_token: z.string().describe('For `Authorization: Bearer`. A rotated API secret ends it.'),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds.'),
  })
  .meta({ examples: ACCESS_EXAMPLES.accessToken })
  .describe('A token for every route that HTTP Basic opens.');

/** RFC 6749, 5.2; `temporarily_unavailable` comes with status 429. */
export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'unsupported_grant_type',
  'invalid_scope',
  'temporarily_unavailable',
] as const;

export const oauthError = z
  .object({ error: z.enum(OAUTH_ERRORS), error_description: z.string() })
  .meta({ examples: ACCESS_EXAMPLES.oauthError })
  .describe('Why no token was issued.');
export type OAuthError = z.output<typeof oauthError>;

/** Body of `POST /v1/request-keys`. */
export const requestKeyRequest = z
  .object({ name: text(1, 100).describe('For people.') })
  .meta({ examples: ACCESS_EXAMPLES.requestKeyRequest });

const requestKey = z.object({
  id: z.uuid().describe('The `keyid` of signatures.'),
  name: z.string(),
  createdAt: z.iso.datetime(),
});
export type RequestKey = z.output<typeof requestKey>;

export const createdRequestKey = requestKey
  .extend({ secret: z.string().describe('The key of the HMAC, as UTF-8 text. Shown once.') })
  .meta({ examples: ACCESS_EXAMPLES.createdRequestKey })
  .describe('The key with its secret.');

export const requestKeyList = z
  .object({ results: z.array(requestKey) })
  .meta({ examples: ACCESS_EXAMPLES.requestKeyList })
  .describe('Those in force, oldest first.');
