import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';

const query = z
  .object({ authToken: z.string().optional().describe('As answered when the token was made.') })
  .catchall(z.union([z.string(), z.array(z.string())]));

/**
 * Sends an applicant to the hosted flow. A person follows this link, so a wrong or expired token is no error here: the page
 * explains it. Other query keys (`lang` and whatever integrations append) travel along.
 */
export function registerRedirectRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v2/redirect',
    schema: {
      operationId: 'redirectToFlow',
      tags: ['Applicants'],
      summary: 'Send the applicant to the hosted flow',
      security: [],
      querystring: query,
      response: { 302: z.null().describe('The hosted flow, in `Location`.') },
    },
    handler: async (request, reply) => {
      const kept = new URLSearchParams();
      for (const [key, value] of Object.entries(request.query))
        for (const item of [value ?? []].flat()) kept.append(key, item);
      const suffix = kept.size > 0 ? `?${kept}` : '';
      return reply.header('Cache-Control', 'no-store').redirect(`${deps.config.publicUrl}/session${suffix}`, 302);
    },
  });
}
