import { tokenRequest, tokenResponse } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { completeSessionRequest, scenarioOf } from '../scenarios/under-scenario.ts';
import { sendFault } from '../send-fault.ts';
import { requestToken } from './request-token.ts';

export function registerTokenRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/token',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createToken',
      tags: ['Verifications'],
      summary: 'Create a verification',
      description: 'Answers with the link for the applicant and with the id under which everything later is asked for.',
      body: tokenRequest,
      response: { 201: tokenResponse, ...failures(400, 401, 429) },
    },
    preValidation: async (request, reply) => {
      const completed = await completeSessionRequest(deps, request);
      if (!completed.ok) await sendFault(reply, completed.fault);
    },
    handler: async (request, reply) => {
      const scenario = scenarioOf(request);
      const outcome = await requestToken(deps, { partner: partnerOf(request), request: request.body, scenario });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
}
