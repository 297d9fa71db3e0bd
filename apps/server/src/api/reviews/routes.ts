import { type ReviewRequest, reopenRequest, reviewRequest, saidReason, statusResponse } from '@bonafide/contract';
import type { PartVerdict } from '@bonafide/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type Reviewed, reopenSession, reviewSession } from '../../reviews/review-session.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification, type VerificationQuery } from '../verifications/find-verification.ts';
import { lookUpStatus } from '../verifications/look-up.ts';

const tags = ['Sessions'];
const params = z.object({ id: z.string().max(40) });
const bodyLimit = LIMITS.request;
const NOTHING_TO_REVIEW = refuse('BAD_VALUE', 'The verification has not been judged yet, or cannot be reviewed').fault;
const response = { 200: statusResponse, ...failures(400, 401, 404, 429) };

/** What a person decides instead of the machine, or after it. */
export function registerReviewRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/sessions/:id/review',
    bodyLimit,
    schema: {
      operationId: 'reviewSession',
      tags,
      summary: 'Decide as a reviewer',
      description:
        'One in review, or one that was decided, which is reopened by it. Told by `IDENTIFICATION_MANUAL_FINISHED`; the machine’s own findings stay beside it.',
      params,
      body: reviewRequest,
      response,
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), scanRef: request.params.id };
      const found = await findVerification(deps, query);
      if (!found.ok) return sendFault(reply, found.fault, 404);
      const { outcome, note: reason, reviewer } = request.body;
      const decision = outcome === 'APPROVED' ? 'approve' : 'decline';
      const parts = partsOf(request.body);
      const review = { sessionId: found.value.id, decision, reason, reviewer, parts } as const;
      return answer(deps, reply, query, await reviewSession(deps, review));
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/sessions/:id/reopen',
    bodyLimit,
    schema: {
      operationId: 'reopenSession',
      tags,
      summary: 'Take a decided session back into review',
      description: 'It is decided by a review after that. Reopening twice is no error.',
      params,
      body: reopenRequest,
      response,
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), scanRef: request.params.id };
      const found = await findVerification(deps, query);
      if (!found.ok) return sendFault(reply, found.fault, 404);
      const { reviewer } = request.body;
      return answer(deps, reply, query, await reopenSession(deps, { sessionId: found.value.id, reviewer }));
    },
  });
}

async function answer(deps: Deps, reply: FastifyReply, query: VerificationQuery, reviewed: Reviewed) {
  if (!reviewed.reviewed) return sendFault(reply, NOTHING_TO_REVIEW);
  const status = await lookUpStatus(deps, query);
  if (!status.ok) return sendFault(reply, status.fault, 404);
  return reply.header('Cache-Control', 'no-store').send(status.value);
}

/** What the reviewer said of each part, in words of the wire. */
function partsOf({ document, face }: ReviewRequest) {
  return {
    ...(document && { document: verdictOf(document, 'DOC_VALIDATED') }),
    ...(face && { face: verdictOf(face, 'FACE_MATCH') }),
  };
}

function verdictOf(word: Parameters<typeof saidReason>[0], good: string): PartVerdict {
  return word === good ? { status: 'passed', reason: null } : { status: 'failed', reason: saidReason(word) };
}
