import { tokenRequest, tokenResponse, withSessionDefaults } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
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
    preValidation: async (request) => {
      const { sessionDefaults } = partnerOf(request).settings;
      (request as { body: unknown }).body = withSessionDefaults(request.body, sessionDefaults);
    },
    handler: async (request, reply) => {
      const outcome = await requestToken(deps, { partner: partnerOf(request), request: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
}
