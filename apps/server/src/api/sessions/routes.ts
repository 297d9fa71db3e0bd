import { statusResponse } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { cancelSession } from '../../sessions/cancel-session.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';
import { lookUpStatus } from '../verifications/look-up.ts';

const OVER = refuse('BAD_VALUE', 'The verification is over').fault;

/** Cancelling a verification on the partner's behalf. */
export function registerCancellationRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/sessions/:id/cancel',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'cancelSession',
      tags: ['Verifications'],
      summary: 'Cancel a verification',
      description:
        'Ends one that is not over, told by `IDENTIFICATION_CANCELLED`. Cancelling twice is no error. Takes no body.',
      params: z.object({ id: z.string().max(40) }),
      response: { 200: statusResponse, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), scanRef: request.params.id };
      const found = await findVerification(deps, query);
      if (!found.ok) return sendFault(reply, found.fault, 404);
      const cancelled = await cancelSession(deps, { sessionId: found.value.id, actor: 'partner' });
      if (cancelled !== 'cancelled') return sendFault(reply, OVER);
      const status = await lookUpStatus(deps, query);
      if (!status.ok) return sendFault(reply, status.fault, 404);
      return reply.header('Cache-Control', 'no-store').send(status.value);
    },
  });
}
