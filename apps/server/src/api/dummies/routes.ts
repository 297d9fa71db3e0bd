import { type DummyStatusRequest, dummyStatusRequest } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { addDummyStatus } from '../../dummies/add-dummy-status.ts';
import { notHere } from '../../dummies/not-here.ts';
import type { Partner } from '../../partners/partner.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendEmpty } from '../send-empty.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';

/** Dummy reviews, for integrations that are tried out: only in the DEV environment. */
export function registerDummyRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/add-dummy-status',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'addDummyStatus',
      tags: ['Verifications'],
      summary: 'Review a verification as a dummy reviewer (DEV)',
      description:
        'Gives a decided verification the parts that a reviewer would have said, and sends the webhook of a review.',
      body: dummyStatusRequest,
      response: { 200: z.null().describe('Reviewed: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await reviewAsDummy(deps, partnerOf(request), request.body);
      return outcome.ok ? sendEmpty(reply) : sendFault(reply, outcome.fault);
    },
  });
}

async function reviewAsDummy(deps: Deps, partner: Partner, sent: DummyStatusRequest): Promise<Outcome<null>> {
  if (partner.environment !== 'DEV') return refuse('PERMISSIONS_ERROR', notHere(partner.environment));
  const { scanRef, ...said } = sent;
  const found = await findVerification(deps, { partner, scanRef });
  if (!found.ok) return found;
  if (await addDummyStatus(deps, { ...said, sessionId: found.value.id })) return done(null);
  return refuse('PARTNER_ERROR', 'The verification is not decided yet, or ended without a decision.');
}
