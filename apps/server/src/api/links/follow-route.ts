import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { followLink } from '../../links/follow-link.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { sendFault } from '../send-fault.ts';

const url = '/l/:token';
const params = z.object({ token: z.string().max(200) });

/** Where the person who has a one-time link comes in. */
export function registerFollowRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    exposeHeadRoute: false,
    schema: {
      operationId: 'followLink',
      tags: ['Applicants'],
      summary: 'Follow a one-time link',
      description:
        'Leads to the hosted flow, which explains itself where the link is unknown or over. Following it again leads to the same session.',
      security: [],
      params,
      response: {
        302: z.null().describe('The hosted flow, in `Location`.'),
        503: z.null().describe('The browser loads in advance: nothing is begun.'),
        ...failures(429),
      },
    },
    handler: async (request, reply) => {
      reply.header('Cache-Control', 'no-store').header('X-Robots-Tag', 'noindex');
      // Nobody has clicked yet. Browsers throw away what they loaded in advance when it is an error, and ask again.
      if (looksAhead(request)) return reply.status(503).send(null);
      const followed = await followLink(deps, { token: request.params.token, address: request.ip });
      if (followed.kind === 'too_many') {
        reply.header('Retry-After', followed.waitSeconds);
        return sendFault(reply, { identifier: 'TOO_MANY_REQUESTS', message: 'This link was followed too often' });
      }
      const query = followed.kind === 'session' ? `?${new URLSearchParams({ authToken: followed.authToken })}` : '';
      return reply.redirect(`${deps.config.publicUrl}/session${query}`, 302);
    },
  });
  // Programs that only want to know whether there is a page.
  app.route({
    method: 'HEAD',
    url,
    schema: { hide: true, params },
    handler: async (_request, reply) => reply.header('Cache-Control', 'no-store').status(200).send(),
  });
}

/** https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header, and what older browsers send. */
function looksAhead({ headers }: FastifyRequest): boolean {
  const said = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']].flat();
  return said.some((value) => /prefetch|preview|prerender/i.test(value ?? ''));
}
