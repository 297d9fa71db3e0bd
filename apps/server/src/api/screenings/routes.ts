import { Readable } from 'node:stream';
import {
  screeningProgress,
  screeningRequest,
  screeningResults,
  screeningResultsQuery,
  screeningsPage,
  screeningsQuery,
} from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { createBatch } from '../../screening/batches/create-batch.ts';
import { exportResults } from '../../screening/batches/export-results.ts';
import { cancelBatch, ownBatch, presentBatch, removeBatch } from '../../screening/batches/manage-batches.ts';
import { type BatchRow, countBatches, listBatches } from '../../screening/batches/queries.ts';
import { readResults } from '../../screening/batches/read-results.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import type { Outcome } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { takeCsv } from '../take-csv.ts';

const url = '/v1/screenings';
const one = `${url}/:id`;
const tags = ['Screenings'];
const params = z.object({ id: z.string().max(40) });

/** Many people and companies screened by one request. */
export function registerScreeningRoutes(app: ApiInstance, deps: Deps): void {
  registerCreation(app, deps);
  registerProgress(app, deps);
  registerResults(app, deps);
  registerEnding(app, deps);
}

function registerCreation(app: ApiInstance, deps: Deps): void {
  takeCsv(app, (scope) =>
    scope.route({
      method: 'POST',
      url,
      bodyLimit: LIMITS.screeningsRequest,
      schema: {
        operationId: 'createScreening',
        tags,
        summary: 'Screen many people and companies',
        description:
          'A list of up to 1000, or a CSV file of up to 100,000 rows: as `csv`, or as the body itself with `Content-Type: text/csv` (UTF-8, UTF-16 with its mark, or what `charset` names). Up to 200 are screened at once, more by a worker. Kept sealed for 30 days.',
        body: screeningRequest,
        response: { 201: screeningProgress, ...failures(400, 401, 413, 429) },
      },
      handler: async (request, reply) => {
        const outcome = await createBatch(deps, { partner: partnerOf(request), asked: request.body });
        if (!outcome.ok) return sendFault(reply, outcome.fault);
        return reply.status(201).header('Cache-Control', 'no-store').send(presentBatch(outcome.value));
      },
    }),
  );
}

function registerProgress(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScreenings',
      tags,
      summary: 'Your screenings',
      querystring: screeningsQuery,
      response: { 200: screeningsPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { page, perPage } = request.query;
      const partnerId = partnerOf(request).id;
      const rows = await listBatches(deps.db, { partnerId, limit: perPage, offset: (page - 1) * perPage });
      const results = rows.map(presentBatch);
      return reply.header('Cache-Control', 'no-store').send({ count: await countBatches(deps.db, partnerId), results });
    },
  });
  app.route({
    method: 'GET',
    url: one,
    schema: {
      operationId: 'showScreening',
      tags,
      summary: 'How far a screening is',
      params,
      response: { 200: screeningProgress, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) =>
      sendProgress(reply, await ownBatch(deps, { partner: partnerOf(request), ...request.params })),
  });
}

function registerResults(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${one}/results`,
    schema: {
      operationId: 'listScreeningResults',
      tags,
      summary: 'What a screening has found so far',
      params,
      querystring: screeningResultsQuery,
      response: { 200: screeningResults, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const found = await ownBatch(deps, { partner: partnerOf(request), ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      return reply.header('Cache-Control', 'no-store').send(await readResults(deps, found.value, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: `${one}/results.csv`,
    schema: {
      operationId: 'exportScreeningResults',
      tags,
      summary: 'What a screening has found so far, as a table',
      description: 'CSV (RFC 4180) in UTF-8: a line for each hit, and one for everybody without.',
      params,
      response: {
        200: { description: 'The table.', content: { 'text/csv': { schema: z.unknown() } } },
        ...failures(400, 401, 429),
      },
    },
    handler: async (request, reply) => {
      const found = await ownBatch(deps, { partner: partnerOf(request), ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      return reply
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', 'attachment; filename="screening.csv"')
        .type('text/csv; charset=utf-8; header=present')
        .send(Readable.from(exportResults(deps, found.value)));
    },
  });
}

function registerEnding(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${one}/cancel`,
    schema: {
      operationId: 'cancelScreening',
      tags,
      summary: 'Stop a screening',
      description: 'What is found so far stays.',
      params,
      response: { 200: screeningProgress, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) =>
      sendProgress(reply, await cancelBatch(deps, { partner: partnerOf(request), ...request.params })),
  });
  app.route({
    method: 'DELETE',
    url: one,
    schema: {
      operationId: 'deleteScreening',
      tags,
      summary: 'Erase a screening',
      description: 'With its key; one that runs is stopped. Nothing happens when there is none.',
      params,
      response: { 204: z.null().describe('Not kept any more: no body.'), ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      await removeBatch(deps, { partner: partnerOf(request), ...request.params });
      return reply.status(204).send(null);
    },
  });
}

function sendProgress(reply: FastifyReply, outcome: Outcome<BatchRow>) {
  if (!outcome.ok) return sendFault(reply, outcome.fault);
  return reply.header('Cache-Control', 'no-store').send(presentBatch(outcome.value));
}
