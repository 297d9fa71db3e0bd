import { screeningList, screeningListRequest, screeningListsAnswer } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { createCustomList, removeCustomList } from '../../lists/custom-lists.ts';
import { showList, showLists } from '../../lists/present.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { registerListEntryRoutes } from './entry-routes.ts';

const url = '/v1/lists';
const tags = ['Screening lists'];

/** What people are held against: the operator's lists, and lists of a partner's own. */
export function registerScreeningListRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScreeningLists',
      tags,
      summary: 'Which lists people are held against, how old they are, how many are on them',
      response: { 200: screeningListsAnswer, ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const results = [...(await showLists(deps, partnerOf(request).id))];
      return reply.header('Cache-Control', 'no-store').send({ results });
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createScreeningList',
      tags,
      summary: 'Make a list of your own',
      description: 'Only your people are held against it. Its entries are kept sealed.',
      body: screeningListRequest,
      response: { 201: screeningList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const made = await createCustomList(deps, { partnerId: partnerOf(request).id, ...request.body });
      return made.ok ? reply.status(201).send(await showList(deps, made.value)) : sendFault(reply, made.fault);
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'deleteScreeningList',
      tags,
      summary: 'Remove a list of your own with everybody on it',
      params: z.object({ id: z.string().max(60) }),
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const removed = await removeCustomList(deps, { partnerId: partnerOf(request).id, listId: request.params.id });
      return removed.ok ? reply.status(204).send(null) : sendFault(reply, removed.fault);
    },
  });
  registerListEntryRoutes(app, deps);
}
