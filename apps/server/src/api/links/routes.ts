import { linkList, linksQuery, linksRequest } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { makeLinks } from '../../links/make-links.ts';
import { presentOneTimeLink } from '../../links/present-link.ts';
import { type LinkRow, listLinks } from '../../links/queries.ts';
import { revokeOneTimeLink } from '../../links/revoke-link.ts';
import { decodeCursor, encodeCursor } from '../../listing/cursor.ts';
import { findSessions } from '../../sessions/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/v1/links';
const tags = ['One-time links'];
const NO_SUCH_LINK = refuse('BAD_VALUE', 'There is no link with this id').fault;
const NO_CURSOR = refuse('BAD_VALUE', "'after': Must be `next` of an earlier answer").fault;

/** Links each of which makes one session under a scenario. */
export function registerLinkRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createLinks',
      tags,
      summary: 'Make one-time links',
      description: 'Up to a thousand at once. A session is made, and costs credits, when a link is first followed.',
      body: linksRequest,
      response: { 201: linkList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const made = await makeLinks(deps, { partnerId: partnerOf(request).id, request: request.body });
      if (!made.ok) return sendFault(reply, made.fault);
      const links = made.value.map((link) => presentOneTimeLink(deps, link, null));
      return reply.status(201).header('Cache-Control', 'no-store').send({ links, next: null });
    },
  });
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listLinks',
      tags,
      summary: 'List one-time links with their status',
      querystring: linksQuery,
      response: { 200: linkList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { scenarioId, limit, after } = request.query;
      const cursor = after === undefined ? null : decodeCursor(after);
      if (after !== undefined && cursor === null) return sendFault(reply, NO_CURSOR);
      const partnerId = partnerOf(request).id;
      const rows = await listLinks(deps.db, { partnerId, scenarioId, after: cursor, limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const next = last ? encodeCursor({ at: last.createdAt, id: last.id }) : null;
      return reply.header('Cache-Control', 'no-store').send({ links: await present(deps, rows), next });
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'revokeLink',
      tags,
      summary: 'Take a one-time link back',
      description: 'A session that nobody has begun ends with it. Taking it back twice is no error.',
      params: z.object({ id: z.guid() }),
      response: { 204: z.null().describe('Taken back: no body.'), ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const revoked = await revokeOneTimeLink(deps, { partnerId: partnerOf(request).id, id: request.params.id });
      return revoked ? reply.status(204).send(null) : sendFault(reply, NO_SUCH_LINK, 404);
    },
  });
}

async function present(deps: Deps, rows: readonly LinkRow[]) {
  const ids = rows.flatMap(({ sessionId }) => sessionId ?? []);
  const sessions = new Map((await findSessions(deps.db, ids)).map((session) => [session.id, session]));
  return rows.map((row) => presentOneTimeLink(deps, row, sessions.get(row.sessionId ?? '') ?? null));
}
