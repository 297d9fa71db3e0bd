import {
  policy,
  policyChange,
  policyHistory,
  policyList,
  policyRequest,
  replayReport,
  replayRequest,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { draftPolicy } from '../../policies/draft-policy.ts';
import { findPolicy, latestVersion, listPolicies, listVersions } from '../../policies/queries.ts';
import { replayPolicy } from '../../policies/replay-policy.ts';
import { changePolicy, createPolicy, NO_POLICY } from '../../policies/save-policy.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { presentPolicy, presentReplay, presentVersion } from './present.ts';

const params = z.object({ id: z.guid() });
const tags = ['Policies'];
const bodyLimit = LIMITS.request;

/** The partner's own decision policies: saved in versions, tried on what was decided before. */
export function registerPolicyRoutes(app: ApiInstance, deps: Deps): void {
  registerList(app, deps);
  registerOne(app, deps);
  app.route({
    method: 'POST',
    url: '/v1/policies/:id/replay',
    bodyLimit,
    schema: {
      operationId: 'replayPolicy',
      tags,
      summary: 'Try a policy on the last verifications',
      description:
        'Decides the findings that were kept once more, under the version in force or under a draft, and tells which decisions would be others, and why. Nothing is changed, nobody is told.',
      params,
      body: replayRequest,
      response: { 200: replayReport, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partnerId = partnerOf(request).id;
      const tried = await draftPolicy(deps, { partnerId, id: request.params.id, draft: request.body.draft ?? null });
      if (!tried.ok) return sendFault(reply, tried.fault);
      return presentReplay(await replayPolicy(deps, { partnerId, policy: tried.value, last: request.body.last }));
    },
  });
}

function registerList(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/policies',
    schema: {
      operationId: 'listPolicies',
      tags,
      summary: 'List your policies',
      response: { 200: policyList, ...failures(401, 429) },
    },
    handler: async (request) => {
      const rows = await listPolicies(deps.db, partnerOf(request).id);
      const latest = await Promise.all(rows.map((row) => latestVersion(deps.db, row.id)));
      return {
        policies: rows.flatMap((row, index) => {
          const version = latest[index];
          return version ? [presentPolicy({ policy: row, version })] : [];
        }),
      };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/policies',
    bodyLimit,
    schema: {
      operationId: 'createPolicy',
      tags,
      summary: 'Make a policy',
      description:
        'It judges the sessions whose token names it as `riskAssessmentProfile`, and all others of yours once it is your usual one.',
      body: policyRequest,
      response: { 201: policy, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await createPolicy(deps, { partnerId: partnerOf(request).id, ...request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).send(presentPolicy(outcome.value));
    },
  });
}

function registerOne(app: ApiInstance, deps: Deps): void {
  const url = '/v1/policies/:id';
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'getPolicy',
      tags,
      summary: 'Show a policy with all its versions',
      params,
      response: { 200: policyHistory, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const row = await findPolicy(deps.db, { partnerId: partnerOf(request).id, id: request.params.id });
      if (row === null) return sendFault(reply, NO_POLICY.fault);
      const versions = (await listVersions(deps.db, row.id)).map(presentVersion);
      return { id: row.id, name: row.name, createdAt: row.createdAt.toISOString(), versions };
    },
  });
  app.route({
    method: 'PUT',
    url,
    bodyLimit,
    schema: {
      operationId: 'changePolicy',
      tags,
      summary: 'Put a new version in force',
      description: 'The earlier versions stay, because decisions name them.',
      params,
      body: policyChange,
      response: { 200: policy, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const outcome = await changePolicy(deps, { partnerId: partnerOf(request).id, id, draft: request.body.draft });
      return outcome.ok ? presentPolicy(outcome.value) : sendFault(reply, outcome.fault);
    },
  });
}
