import { identificationListQuery, identificationListResponse } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { listIdentifications } from '../../listing/list-identifications.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { partnerOf } from '../partner-guard.ts';

export function registerListingRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/kyc/identifications',
    schema: {
      operationId: 'listVerifications',
      tags: ['Verifications'],
      summary: 'List verifications',
      description: 'Newest first. For looking something up; webhooks tell of every change by themselves.',
      querystring: identificationListQuery,
      response: { 200: identificationListResponse, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const listed = await listIdentifications(deps, { partnerId: partnerOf(request).id, query: request.query });
      return reply.header('Cache-Control', 'no-store').send(listed);
    },
  });
}
