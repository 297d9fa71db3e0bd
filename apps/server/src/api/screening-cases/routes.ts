import { caseDecision, caseNote, screeningCase, screeningCasePage, screeningCasesQuery } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { decideCase } from '../../screening-cases/decide-case.ts';
import { noteCase, ownCase } from '../../screening-cases/note-case.ts';
import { ORIGINS, presentCase, STATES, showCase, VERDICTS } from '../../screening-cases/present.ts';
import { countCases, listCases } from '../../screening-cases/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/v1/screening-cases';
const tags = ['Screening cases'];
const params = z.object({ id: z.string().max(40) });
const response = { 200: screeningCase, ...failures(400, 401, 429) };

/** What people decide about hits on lists. */
export function registerScreeningCaseRoutes(app: ApiInstance, deps: Deps): void {
  registerReading(app, deps);
  registerDeciding(app, deps);
}

function registerReading(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScreeningCases',
      tags,
      summary: 'Hits on lists that people look at',
      description:
        'One case per person and entry, whatever came upon it how often: verifications, checks by themselves, monitoring.',
      querystring: screeningCasesQuery,
      response: { 200: screeningCasePage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { page, perPage, state, verdict, origin, listId, subjectId } = request.query;
      const filter = {
        partnerId: partnerOf(request).id,
        state: state && STATES[state],
        verdict: verdict && VERDICTS[verdict],
        origin: origin && ORIGINS[origin],
        listId,
        subjectId,
      };
      const count = await countCases(deps.db, filter);
      const rows = await listCases(deps.db, filter, { limit: perPage, offset: (page - 1) * perPage });
      const results = rows.map((row) => presentCase(deps, row));
      return reply.header('Cache-Control', 'no-store').send({ count, results });
    },
  });
  app.route({
    method: 'GET',
    url: `${url}/:id`,
    schema: { operationId: 'showScreeningCase', tags, summary: 'One case with its history', params, response },
    handler: async (request, reply) => {
      const found = await ownCase(deps, { partnerId: partnerOf(request).id, caseId: request.params.id });
      if (!found.ok) return sendFault(reply, found.fault);
      return reply.header('Cache-Control', 'no-store').send(await showCase(deps, found.value));
    },
  });
}

function registerDeciding(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${url}/:id/decide`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'decideScreeningCase',
      tags,
      summary: 'Judge a case',
      description:
        'Also one that was judged before. Where your environment asks for four eyes (`screeningFourEyes`) the first judgement is a proposal; it holds once another reviewer comes to the same. With `changedAt` nobody judges what they have not seen.',
      params,
      body: caseDecision,
      response,
    },
    handler: async (request, reply) => {
      const { verdict, reason, reviewer, changedAt } = request.body;
      const seen = changedAt === null ? null : new Date(changedAt);
      const judgement = { partner: partnerOf(request), caseId: request.params.id, reason, reviewer, seen };
      const outcome = await decideCase(deps, { ...judgement, verdict: VERDICTS[verdict] });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(await showCase(deps, outcome.value));
    },
  });
  app.route({
    method: 'POST',
    url: `${url}/:id/notes`,
    bodyLimit: LIMITS.request,
    schema: { operationId: 'noteScreeningCase', tags, summary: 'Write a note', params, body: caseNote, response },
    handler: async (request, reply) => {
      const { note, reviewer } = request.body;
      const partnerId = partnerOf(request).id;
      const outcome = await noteCase(deps, { partnerId, caseId: request.params.id, reviewer, note });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(await showCase(deps, outcome.value));
    },
  });
}
