import type { FastifyInstance } from 'fastify';

/**
 * What every answer tells browsers, for answers that are data; pages set a policy of their own over it. These are the headers that the
 * usual middleware sets, which makes each of them anew for every request. Left out on purpose: `Cross-Origin-Opener-Policy`, since a
 * page that opened the flow in a window hears how it ended and the header, on any redirect, would cut the two apart; and
 * `Strict-Transport-Security`, since whether there is TLS in front is the proxy's business.
 */
const SECURITY_HEADERS = {
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
} as const;

export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    done();
  });
}
