import {
  createdScenario,
  scenario,
  scenarioChange,
  scenarioHistory,
  scenarioList,
  scenarioRequest,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { findScenario, latestVersion, listScenarios, listVersions } from '../../scenarios/queries.ts';
import { changeScenario, createScenario, NO_SCENARIO, removeScenario } from '../../scenarios/save-scenario.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { presentScenario, presentVersion } from './present.ts';

const url = '/v1/scenarios';
const tags = ['Scenarios'];
const params = z.object({ id: z.guid() });
const bodyLimit = LIMITS.request;

/** What verifications consist of, and what becomes of them: saved in versions. */
export function registerScenarioRoutes(app: ApiInstance, deps: Deps): void {
  registerAll(app, deps);
  registerOne(app, deps);
  registerChanges(app, deps);
}

function registerAll(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listScenarios',
      tags,
      summary: 'List your scenarios',
      response: { 200: scenarioList, ...failures(401, 429) },
    },
    handler: async (request) => {
      const rows = await listScenarios(deps.db, partnerOf(request).id);
      const latest = await Promise.all(rows.map((row) => latestVersion(deps.db, row.id)));
      return {
        scenarios: rows.flatMap((row, index) => {
          const version = latest[index];
          return version ? [presentScenario({ scenario: row, version })] : [];
        }),
      };
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit,
    schema: {
      operationId: 'createScenario',
      tags,
      summary: 'Make a scenario',
      description:
        'Sessions begin under it by `POST /v1/sessions`, by a one-time link, or by `scenarioId` in a token request. The keys of its notification are shown this once.',
      body: scenarioRequest,
      response: { 201: createdScenario, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await createScenario(deps, { partnerId: partnerOf(request).id, request: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { keys } = outcome.value;
      const shown = { signingKey: keys?.signingKey ?? null, secretKey: keys?.secretKey ?? null };
      const answer = { ...presentScenario(outcome.value), ...shown };
      return reply.status(201).header('Cache-Control', 'no-store').send(answer);
    },
  });
}

function registerOne(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${url}/:id`,
    schema: {
      operationId: 'getScenario',
      tags,
      summary: 'Show a scenario with all its versions',
      params,
      response: { 200: scenarioHistory, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const row = await findScenario(deps.db, { partnerId: partnerOf(request).id, id: request.params.id });
      if (row === null) return sendFault(reply, NO_SCENARIO.fault, 404);
      const versions = (await listVersions(deps.db, row.id)).map(presentVersion);
      const { id, name, notificationId, createdAt } = row;
      return { id, name, notificationId, createdAt: createdAt.toISOString(), versions };
    },
  });
}

function registerChanges(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'PUT',
    url: `${url}/:id`,
    bodyLimit,
    schema: {
      operationId: 'changeScenario',
      tags,
      summary: 'Put a new version of a scenario in force',
      description: 'For sessions that begin from now on; those that have begun keep theirs.',
      params,
      body: scenarioChange,
      response: { 200: scenario, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const { name, rules } = request.body;
      const change = { partnerId: partnerOf(request).id, id: request.params.id, rules };
      const outcome = await changeScenario(deps, name === undefined ? change : { ...change, name });
      if (outcome.ok) return presentScenario(outcome.value);
      return sendFault(reply, outcome.fault, outcome === NO_SCENARIO ? 404 : undefined);
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'removeScenario',
      tags,
      summary: 'Take a scenario out of use',
      description: 'Nothing begins under it any more; what has begun goes on.',
      params,
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const removed = await removeScenario(deps, { partnerId: partnerOf(request).id, id: request.params.id });
      return removed ? reply.status(204).send(null) : sendFault(reply, NO_SCENARIO.fault, 404);
    },
  });
}
