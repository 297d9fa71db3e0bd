import type { OAuthError } from '@bonafide/contract';
import { countEvent, isLimitReached } from '../api/rate/limit-events.ts';
import type { Deps } from '../deps.ts';
import { createAuthenticator } from '../partners/authenticate.ts';
import { findPartnerByApiKey } from '../partners/queries.ts';
import { issueAccessToken } from './access-token.ts';
import { basicCredentials } from './basic-credentials.ts';

export interface TokenCall {
  readonly authorization: string | undefined;
  /** `application/x-www-form-urlencoded`, as it came. */
  readonly form: string;
  readonly address: string;
}

export type Granted =
  | { readonly kind: 'granted'; readonly accessToken: string }
  | { readonly kind: 'refused'; readonly error: OAuthError['error']; readonly description: string }
  | { readonly kind: 'too_many'; readonly waitSeconds: number };

/** Per client and hour, and failures per address and hour. */
const TOKENS_PER_HOUR = 2_000;
const FAILURES_PER_HOUR = 100;

const PARAMETERS = ['grant_type', 'client_id', 'client_secret', 'scope'];

/** RFC 6749, 4.4: the API key is the client's id, the API secret its password, by Basic or in the body. */
export async function grantToken(deps: Deps, call: TokenCall): Promise<Granted> {
  const failures = { of: `oauth-failure/${call.address}`, perHour: FAILURES_PER_HOUR };
  const blocked = await isLimitReached(deps, failures);
  if (blocked !== null) return { kind: 'too_many', waitSeconds: blocked };
  const form = new URLSearchParams(call.form);
  const fault = faultOf(form, call.authorization);
  if (fault) return fault;
  const credentials = credentialsOf(form, call.authorization);
  const partner = credentials && (await createAuthenticator(deps)(credentials.key, credentials.secret));
  const row = partner && (await findPartnerByApiKey(deps.db, partner.apiKey));
  if (!row) {
    await countEvent(deps, failures);
    return refused('invalid_client', 'The client is unknown, or its secret is wrong');
  }
  const waitSeconds = await countEvent(deps, { of: `oauth/${row.id}`, perHour: TOKENS_PER_HOUR });
  if (waitSeconds !== null) return { kind: 'too_many', waitSeconds };
  return { kind: 'granted', accessToken: issueAccessToken(deps, row) };
}

type Refusal = Extract<Granted, { kind: 'refused' }>;

function refused(error: OAuthError['error'], description: string): Refusal {
  return { kind: 'refused', error, description };
}

function faultOf(form: URLSearchParams, authorization: string | undefined): Refusal | null {
  // RFC 6749, 3.2: parameters must not be included more than once; 2.3: not more than one way to authenticate.
  if (PARAMETERS.some((name) => form.getAll(name).length > 1))
    return refused('invalid_request', 'A parameter is sent twice');
  const grant = form.get('grant_type');
  if (!grant) return refused('invalid_request', 'grant_type is missing');
  if (authorization !== undefined && form.has('client_secret'))
    return refused('invalid_request', 'The client authenticates in two ways');
  if (grant !== 'client_credentials') return refused('unsupported_grant_type', 'Only client_credentials is supported');
  if (form.get('scope')) return refused('invalid_scope', 'There are no scopes');
  return null;
}

/** RFC 6749, 2.3.1: in the header both parts are form-encoded, which changes nothing about our keys and secrets. */
function credentialsOf(form: URLSearchParams, authorization: string | undefined) {
  const basic = basicCredentials(authorization);
  if (basic) return { key: decoded(basic.key), secret: decoded(basic.secret) };
  const key = form.get('client_id');
  const secret = form.get('client_secret');
  return authorization === undefined && key && secret ? { key, secret } : null;
}

function decoded(text: string): string {
  return new URLSearchParams(`v=${text.replaceAll('&', '%26')}`).get('v') ?? '';
}
