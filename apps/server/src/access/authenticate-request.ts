import type { Deps } from '../deps.ts';
import { createAuthenticator } from '../partners/authenticate.ts';
import { cachePartners } from '../partners/cached-partners.ts';
import type { Partner } from '../partners/partner.ts';
import { partnerOfToken } from './access-token.ts';
import { basicCredentials } from './basic-credentials.ts';
import type { SignedMessage } from './message-signature.ts';
import { callerBySignature, type SignedCaller } from './signed-request.ts';

/** Who calls, and, for a signed request, what its body has to be. */
export interface Caller {
  readonly partner: Partner;
  readonly signed: Pick<SignedCaller, 'digest'> | null;
}

export type AuthenticateRequest = (message: SignedMessage) => Promise<Caller | null>;

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,300}=*)$/i;

/**
 * Three ways to show who calls: HTTP Basic, a bearer token of `POST /oauth/token`, or a signature. Exactly one is looked at: a request
 * that brings credentials that do not hold is not saved by others.
 */
export function createRequestAuthenticator(deps: Deps): AuthenticateRequest {
  const find = cachePartners(deps);
  const authenticate = createAuthenticator(deps, find);
  return async (message) => {
    const { authorization } = message.headers;
    if (authorization === undefined) return callerBySignatureOnly(deps, message);
    const header = String(authorization);
    const token = BEARER.exec(header)?.[1];
    const credentials = basicCredentials(header);
    const partner =
      token === undefined
        ? credentials && (await authenticate(credentials.key, credentials.secret))
        : await partnerOfToken(deps, find, token);
    return partner && { partner, signed: null };
  };
}

async function callerBySignatureOnly(deps: Deps, message: SignedMessage): Promise<Caller | null> {
  const caller = await callerBySignature(deps, message);
  return caller && { partner: caller.partner, signed: { digest: caller.digest } };
}
