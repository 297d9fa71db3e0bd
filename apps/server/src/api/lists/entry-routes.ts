import {
  listEntriesPage,
  listEntriesQuery,
  listEntriesRefused,
  listEntriesRequest,
  screeningList,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { ownCustomList, removeEntry, replaceEntries } from '../../lists/custom-lists.ts';
import { showEntries, showList } from '../../lists/present.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { takeCsv } from '../take-csv.ts';

const url = '/v1/lists/:id/entries';
const tags = ['Screening lists'];
const params = z.object({ id: z.string().max(60) });

/** Who is on a list of a partner's own. */
export function registerListEntryRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScreeningListEntries',
      tags,
      summary: 'Who is on a list of your own',
      params,
      querystring: listEntriesQuery,
      response: { 200: listEntriesPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const own = { partnerId: partnerOf(request).id, listId: request.params.id };
      const found = await ownCustomList(deps, own);
      if (!found.ok) return sendFault(reply, found.fault);
      const { page, perPage } = request.query;
      const { entries: count } = await showList(deps, found.value);
      const entries = await showEntries(deps, found.value, { limit: perPage, offset: (page - 1) * perPage });
      return reply.header('Cache-Control', 'no-store').send({ count, results: [...entries] });
    },
  });
  takeCsv(app, (scope) => registerReplacing(scope, deps));
  app.route({
    method: 'DELETE',
    url: `${url}/:sourceId`,
    schema: {
      operationId: 'removeScreeningListEntry',
      tags,
      summary: 'Take one entry off a list of your own',
      params: params.extend({ sourceId: z.string().max(200).describe('The key within the list.') }),
      response: { 200: screeningList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { id: listId, sourceId } = request.params;
      const removed = await removeEntry(deps, { partnerId: partnerOf(request).id, listId }, sourceId);
      return removed.ok ? reply.send(await showList(deps, removed.value)) : sendFault(reply, removed.fault);
    },
  });
}

function registerReplacing(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'PUT',
    url,
    bodyLimit: LIMITS.imagesRequest,
    schema: {
      operationId: 'replaceScreeningListEntries',
      tags,
      summary: 'Put entries in the place of all that stood on a list of your own',
      description:
        'JSON, a CSV file as `csv`, or the file as the body itself with `Content-Type: text/csv`. What cannot be read to its end changes nothing. Whoever you monitor is held against it within moments.',
      params,
      body: listEntriesRequest,
      response: { 200: screeningList, 400: listEntriesRefused, ...failures(401, 413, 429) },
    },
    handler: async (request, reply) => {
      const own = { partnerId: partnerOf(request).id, listId: request.params.id };
      const { entries, csv } = request.body;
      const sent =
        csv === undefined
          ? ({ format: 'custom-json', text: JSON.stringify(entries) } as const)
          : ({ format: 'custom-csv', text: csv } as const);
      const replaced = await replaceEntries(deps, own, sent);
      return replaced.ok ? reply.send(await showList(deps, replaced.value)) : sendFault(reply, replaced.fault);
    },
  });
}
