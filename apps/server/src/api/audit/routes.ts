import { type AuditEntryAnswer, auditPage, auditQuery, sessionAudit } from '@bonafide/contract';
import { z } from 'zod';
import { listAuditEntries, listPartnerAudit, type PartnerAuditRow } from '../../audit/queries.ts';
import type { Deps } from '../../deps.ts';
import { decodeCursor, encodeCursor } from '../../listing/cursor.ts';
import { withComments } from '../../monitoring/turn-comments.ts';
import { presentEntry } from '../../session-records/present-record.ts';
import { openSessionKey } from '../../sessions/session-secrets.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findOwnSession } from '../verifications/find-verification.ts';

const tags = ['Audit'];
const NO_CURSOR = refuse('BAD_VALUE', "'after': Must be `next` of an earlier answer").fault;

/** Who changed what, and when. */
export function registerAuditRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions/:id/audit',
    schema: {
      operationId: 'getSessionAudit',
      tags,
      summary: 'The history of one session',
      description: 'Stays when the session is erased. Notes of reviewers are shown until then.',
      params: z.object({ id: z.string().max(40) }),
      response: { 200: sessionAudit, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const found = await findOwnSession(deps, { partner: partnerOf(request), scanRef: request.params.id });
      if (!found.ok) return sendFault(reply, found.fault, 404);
      const key = openSessionKey(deps, found.value);
      const entries = (await listAuditEntries(deps.db, found.value.id)).map((entry) => presentEntry(entry, key));
      return reply.header('Cache-Control', 'no-store').send({ entries });
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/audit',
    schema: {
      operationId: 'listAudit',
      tags,
      summary: 'Everything that happened',
      description:
        'To sessions and to your own set-up: settings, scenarios, links, keys. Codes and ids, and the comments with which monitoring was started or stopped.',
      querystring: auditQuery,
      response: { 200: auditPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { from, to, event, after, limit } = request.query;
      const cursor = after === undefined ? null : decodeCursor(after);
      if (after !== undefined && cursor === null) return sendFault(reply, NO_CURSOR);
      const rows = await listPartnerAudit(deps.db, {
        partnerId: partnerOf(request).id,
        from: from === undefined ? null : new Date(from),
        to: to === undefined ? null : new Date(to),
        event: event ?? null,
        after: cursor,
        limit,
      });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const partnerId = partnerOf(request).id;
      const facts = await withComments(
        deps,
        partnerId,
        rows.map((row) => row.facts),
      );
      const entries = rows.map((row, at) => present({ ...row, facts: facts[at] ?? {} }));
      const answer = { entries, next: last ? encodeCursor(last) : null };
      return reply.header('Cache-Control', 'no-store').send(answer);
    },
  });
}

function present({
  sessionId,
  facts: { sealedReason: _sealed, ...facts },
  at,
  ...row
}: PartnerAuditRow): AuditEntryAnswer {
  return { ...row, scanRef: sessionId, facts, at: at.toISOString() };
}
