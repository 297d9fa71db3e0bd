import { ageEstimationRequest, ageEstimationToken } from '@bonafide/contract';
import { createAgeEstimation } from '../../age-estimation/create-age-estimation.ts';
import { presentToken } from '../../age-estimation/present.ts';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const FORBIDDEN = refuse('PERMISSIONS_ERROR', 'You are not allowed to use a custom callback url.').fault;

/** Sessions in which a face is looked at for its age. */
export function registerAgeEstimationRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/age-estimation/token',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createAgeEstimation',
      tags: ['Age estimation'],
      summary: 'Create an age estimation',
      description:
        'Answers with the link under which the person shows the face. An estimate is often wrong by many years: near the age that is asked for it stays uncertain.',
      body: ageEstimationRequest,
      response: { 201: ageEstimationToken, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const wish = request.body;
      if (wish.webhook_url !== null && !partner.settings.callbackUrlAllowed) return sendFault(reply, FORBIDDEN);
      const { authToken, session } = await createAgeEstimation(deps, { partner, request: wish });
      const url = `${deps.config.publicUrl}/session?${new URLSearchParams({ authToken })}`;
      const answer = presentToken(wish, { authToken, url, expiresAt: session.tokenExpiresAt });
      return reply.status(201).header('Cache-Control', 'no-store').send(answer);
    },
  });
}
