import { Readable } from 'node:stream';
import {
  type SessionsFilter,
  sessionDetail,
  sessionPage,
  sessionSearchRequest,
  sessionsCsvQuery,
  sessionsQuery,
} from '@bonafide/contract';
import { z } from 'zod';
import { loadStepStates } from '../../additional-steps/step-states.ts';
import { listAuditEntries } from '../../audit/queries.ts';
import type { Deps } from '../../deps.ts';
import { decodeCursor, encodeCursor } from '../../listing/cursor.ts';
import { findOutcome } from '../../pipeline/find-outcome.ts';
import { exportCsv } from '../../session-records/export-csv.ts';
import { listRecords } from '../../session-records/list-records.ts';
import { presentDetail } from '../../session-records/present-record.ts';
import { findScenariosOf } from '../../session-records/queries.ts';
import { searchRecords } from '../../session-records/search-records.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { openSessionKey } from '../../sessions/session-secrets.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';

const tags = ['Sessions'];
const NO_CURSOR = refuse('BAD_VALUE', "'after': Must be `next` of an earlier answer").fault;

/** A partner's sessions: a list, a table, and everything about one. */
export function registerSessionReading(app: ApiInstance, deps: Deps): void {
  registerList(app, deps);
  registerCsv(app, deps);
  registerSearch(app, deps);
  app.route({
    method: 'GET',
    url: '/v1/sessions/:id',
    schema: {
      operationId: 'getSession',
      tags,
      summary: 'Everything about one session',
      description:
        'With attributes, checks, additional papers, decision, risk and history. Holds personal data until the session is erased.',
      params: z.object({ id: z.string().max(40) }),
      response: { 200: sessionDetail, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const found = await findVerification(deps, { partner: partnerOf(request), scanRef: request.params.id });
      if (!found.ok) return sendFault(reply, found.fault, 404);
      return reply.header('Cache-Control', 'no-store').send(await describe(deps, found.value));
    },
  });
}

function registerList(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions',
    schema: {
      operationId: 'listSessions',
      tags,
      summary: 'List sessions',
      description: 'Newest first, page by page; new sessions do not shift the pages.',
      querystring: sessionsQuery,
      response: { 200: sessionPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { after, limit, ...filter } = request.query;
      const cursor = after === undefined ? null : decodeCursor(after);
      if (after !== undefined && cursor === null) return sendFault(reply, NO_CURSOR);
      const wanted = wantedRecords(partnerOf(request).id, filter);
      const { records, next } = await listRecords(deps, wanted, { after: cursor, limit });
      const answer = { sessions: [...records], next: next && encodeCursor(next) };
      return reply.header('Cache-Control', 'no-store').send(answer);
    },
  });
}

function registerSearch(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/sessions/search',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'searchSessions',
      tags,
      summary: 'Find sessions by what their documents say',
      description:
        'By a document’s number, a personal number, or name and birth date; of several, all must be the same. Parts of names, numbers and places are looked for by opening sessions: after a thousand a page ends, perhaps empty, and `next` goes on. The filters of the list narrow both. Erased sessions are never found.',
      body: sessionSearchRequest,
      response: { 200: sessionPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { after, limit, from, to, status, scenarioId, clientId, reason, ...search } = request.body;
      const cursor = after === null ? null : decodeCursor(after);
      if (after !== null && cursor === null) return sendFault(reply, NO_CURSOR);
      const among = wantedRecords(partnerOf(request).id, { from, to, status, scenarioId, clientId, reason });
      const { records, next } = await searchRecords(deps, { ...among, search }, { after: cursor, limit });
      const answer = { sessions: [...records], next: next && encodeCursor(next) };
      return reply.header('Cache-Control', 'no-store').send(answer);
    },
  });
}

function registerCsv(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions.csv',
    schema: {
      operationId: 'exportSessions',
      tags,
      summary: 'Sessions as a table',
      description: 'Everything that the filters leave, as CSV (RFC 4180) in UTF-8, without personal data.',
      querystring: sessionsCsvQuery,
      response: {
        200: { description: 'The table.', content: { 'text/csv': { schema: z.unknown() } } },
        ...failures(400, 401, 429),
      },
    },
    handler: async (request, reply) => {
      const wanted = wantedRecords(partnerOf(request).id, request.query);
      return reply
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', 'attachment; filename="sessions.csv"')
        .type('text/csv; charset=utf-8; header=present')
        .send(Readable.from(exportCsv(deps, wanted)));
    },
  });
}

function wantedRecords(partnerId: string, { from, to, ...filter }: SessionsFilter) {
  return {
    ...filter,
    partnerId,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

async function describe(deps: Deps, session: SessionRow) {
  const outcome = await findOutcome(deps.db, deps, session);
  return presentDetail({
    session,
    scenario: (await findScenariosOf(deps.db, [session.id])).get(session.id) ?? null,
    now: deps.clock.now(),
    outcome,
    papers: await loadStepStates(deps.db, deps, { session, found: outcome?.document.kind ?? null }),
    history: await listAuditEntries(deps.db, session.id),
    key: openSessionKey(deps, session),
  });
}
