import {
  ageCancellation,
  ageCancellationRequest,
  ageEstimationRequest,
  ageEstimationToken,
  insufficientFinances,
  toInsufficientFinances,
} from '@bonafide/contract';
import { createAgeEstimation } from '../../age-estimation/create-age-estimation.ts';
import { presentToken } from '../../age-estimation/present.ts';
import { AGE_CREDIT } from '../../credits/credit-kinds.ts';
import type { Deps } from '../../deps.ts';
import { cancelSession } from '../../sessions/cancel-session.ts';
import { findSessionByTokenHash } from '../../sessions/queries.ts';
import { hashToken } from '../../sessions/session-token.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const FORBIDDEN = refuse('PERMISSIONS_ERROR', 'You are not allowed to use a custom callback url.').fault;

const NO_SUCH_ESTIMATION = refuse('TOKEN_NOT_VALID', 'There is no age estimation with this token').fault;
const OVER = refuse('BAD_VALUE', 'The age estimation is over').fault;

/** Sessions in which a face is looked at for its age. */
export function registerAgeEstimationRoutes(app: ApiInstance, deps: Deps): void {
  registerCancellation(app, deps);
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
      response: { 201: ageEstimationToken, 402: insufficientFinances, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const wish = request.body;
      if (wish.webhook_url !== null && !partner.settings.callbackUrlAllowed) return sendFault(reply, FORBIDDEN);
      const made = await createAgeEstimation(deps, { partner, request: wish });
      if (made === null) return reply.status(402).send(toInsufficientFinances(AGE_CREDIT));
      const { authToken, session } = made;
      const url = `${deps.config.publicUrl}/session?${new URLSearchParams({ authToken })}`;
      const answer = presentToken(wish, { authToken, url, expiresAt: session.tokenExpiresAt });
      return reply.status(201).header('Cache-Control', 'no-store').send(answer);
    },
  });
}

/** The contract knows no cancelling of them, and its token's answer names no session: the token stands for it. */
function registerCancellation(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/age-estimations/cancel',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'cancelAgeEstimation',
      tags: ['Age estimation'],
      summary: 'Cancel an age estimation',
      description:
        'Ends one that is not over: `AGE_ESTIMATION` tells it as `FAILED` without an outcome, and a document that it led to is asked for no more. Cancelling twice is no error.',
      body: ageCancellationRequest,
      response: { 200: ageCancellation, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const session = await findSessionByTokenHash(deps.db, hashToken(request.body.token));
      if (session?.purpose !== 'age_estimation' || session.partnerId !== partnerOf(request).id)
        return sendFault(reply, NO_SUCH_ESTIMATION);
      const state = await cancelSession(deps, { sessionId: session.id, actor: 'partner' });
      if (state !== 'cancelled') return sendFault(reply, OVER);
      return reply.header('Cache-Control', 'no-store').send({ scanRef: session.id, state });
    },
  });
}
