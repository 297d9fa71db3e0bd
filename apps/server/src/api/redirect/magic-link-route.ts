import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { followLink } from '../../magic-links/follow-link.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { sendFault } from '../send-fault.ts';

const query = z
  .object({ token: z.string().max(100).catch('').default('').describe('As answered when the link was made.') })
  .catchall(z.union([z.string(), z.array(z.string())]));

/**
 * Makes a session for whoever follows a reusable link and sends them to it. A person follows this link, so one that is over is no
 * error here: the hosted page explains it. Looks beforehand (`HEAD`, prefetching) make nothing.
 */
export function registerMagicLinkRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v2/magic-link-redirect',
    exposeHeadRoute: false,
    schema: {
      operationId: 'followMagicLink',
      tags: ['Applicants'],
      summary: 'Follow a reusable link',
      description: 'Makes a session of its own for every follower.',
      security: [],
      querystring: query,
      response: { 302: z.null().describe('The hosted flow, in `Location`.'), ...failures(429) },
    },
    handler: async (request, reply) => {
      const { token, ...others } = request.query;
      reply.header('Cache-Control', 'no-store');
      const kept = new URLSearchParams();
      for (const [key, value] of Object.entries(others))
        for (const item of [value ?? []].flat()) kept.append(key, item);
      if (!isPrefetch(request.headers)) {
        const perAddress = LIMITS.linkSessionsPerHour;
        const followed = await followLink(deps, { token, address: request.ip, perAddress });
        if (followed.kind === 'too_many') {
          reply.header('Retry-After', followed.waitSeconds);
          return sendFault(reply, {
            identifier: 'TOO_MANY_REQUESTS',
            message: 'This link was followed too often. Please try again later.',
          });
        }
        if (followed.kind === 'session') kept.set('authToken', followed.authToken);
      }
      const suffix = kept.size > 0 ? `?${kept}` : '';
      return reply.redirect(`${deps.config.publicUrl}/session${suffix}`, 302);
    },
  });
}

function isPrefetch(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  return /prefetch|prerender/.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`);
}
