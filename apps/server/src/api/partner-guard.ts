import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, createRequestAuthenticator } from '../access/authenticate-request.ts';
import { isSignedBody } from '../access/signed-request.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { createRequestLimit } from './rate/limit-requests.ts';
import { sendFault } from './send-fault.ts';

const CALLERS = new WeakMap<FastifyRequest, Caller>();
/** Bodies of signed requests, as they came. */
const BODIES = new WeakMap<FastifyRequest, Uint8Array>();

/** The partner whose key the request carries. Only for routes behind `guardByPartner`. */
export function partnerOf(request: FastifyRequest): Partner {
  const caller = CALLERS.get(request);
  if (!caller) throw new Error('a route without the partner guard asked for its partner');
  return caller.partner;
}

/** Keeps a signed request's body until it is compared with what was signed. To be called by the scope's parser. */
export function keepSignedBody(request: FastifyRequest, body: Uint8Array): void {
  if (CALLERS.get(request)?.signed) BODIES.set(request, body);
}

/** Every request in this scope shows whose it is, in one of three ways, and counts against the partner's hourly limit. */
export function guardByPartner(app: FastifyInstance, deps: Deps): void {
  const authenticate = createRequestAuthenticator(deps);
  const limit = createRequestLimit(deps);
  app.addHook('onRequest', async (request, reply) => {
    const { method, headers, url: target } = request.raw;
    const caller = await authenticate({ method: method ?? '', target: target ?? '', headers });
    if (!caller) return sendUnauthorized(request, reply);
    const waitSeconds = await limit(caller.partner.id);
    if (waitSeconds !== null) {
      reply.header('Retry-After', waitSeconds);
      return sendFault(reply, { identifier: 'TOO_MANY_REQUESTS', message: 'The hourly limit of requests is reached' });
    }
    CALLERS.set(request, caller);
    return undefined;
  });
  // The body comes after the headers: what was signed of it is compared once it is there, before anything looks at it.
  app.addHook('preValidation', async (request, reply) => {
    const signed = CALLERS.get(request)?.signed;
    if (signed && !isSignedBody(signed, BODIES.get(request) ?? null)) return sendUnauthorized(request, reply);
    return undefined;
  });
}

/** RFC 7617 and RFC 6750, 3: Basic first, which every client knows; a bearer token that does not hold is named as the reason. */
function sendUnauthorized(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const bearer = /^Bearer /i.test(request.headers.authorization ?? '');
  const challenges = [
    'Basic realm="Partner API", charset="UTF-8"',
    `Bearer realm="Partner API"${bearer ? ', error="invalid_token"' : ''}`,
  ];
  reply.header('WWW-Authenticate', challenges.join(', '));
  const message = bearer ? 'The access token is wrong or has ended' : 'The API key or secret is missing or wrong';
  return sendFault(reply, { identifier: 'UNAUTHORIZED', message });
}
