import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { createAuthenticator } from '../partners/authenticate.ts';
import type { Partner } from '../partners/partner.ts';
import { createRequestLimit } from './rate/limit-requests.ts';
import { sendFault } from './send-fault.ts';

const CALLERS = new WeakMap<FastifyRequest, Partner>();

/** The partner whose key the request carries. Only for routes behind `guardByPartner`. */
export function partnerOf(request: FastifyRequest): Partner {
  const partner = CALLERS.get(request);
  if (!partner) throw new Error('a route without the partner guard asked for its partner');
  return partner;
}

/** Every request in this scope needs a partner's key and secret and counts against the partner's hourly limit. */
export function guardByPartner(app: FastifyInstance, deps: Deps): void {
  const authenticate = createAuthenticator(deps);
  const limit = createRequestLimit(deps);
  app.addHook('onRequest', async (request, reply) => {
    const credentials = basicCredentials(request.headers.authorization);
    const partner = credentials && (await authenticate(credentials.key, credentials.secret));
    if (!partner) return sendUnauthorized(reply);
    const waitSeconds = await limit(partner.id);
    if (waitSeconds !== null) {
      reply.header('Retry-After', waitSeconds);
      return sendFault(reply, { identifier: 'TOO_MANY_REQUESTS', message: 'The hourly limit of requests is reached' });
    }
    CALLERS.set(request, partner);
    return undefined;
  });
}

function sendUnauthorized(reply: FastifyReply): FastifyReply {
  reply.header('WWW-Authenticate', 'Basic realm="Partner API", charset="UTF-8"');
  return sendFault(reply, { identifier: 'UNAUTHORIZED', message: 'The API key or secret is missing or wrong' });
}

/** RFC 7617: user-id up to the first colon, the rest is the password. */
function basicCredentials(header: string | undefined): { readonly key: string; readonly secret: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? null : { key: text.slice(0, colon), secret: text.slice(colon + 1) };
}
