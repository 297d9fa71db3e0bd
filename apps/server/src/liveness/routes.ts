import { flowLivenessOpening } from '@bonafide/contract';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import { callerOf, type FlowCaller } from '../flow/flow-caller.ts';
import { sendFlowFault } from '../flow/send-flow.ts';
import type { MeasuringThread } from './engine/measuring-thread.ts';
import { type Answered, answered } from './in-own-session.ts';
import { openLiveness } from './open-challenge.ts';
import { createPace } from './pace.ts';
import { takeFrames } from './take-frames.ts';

const hidden = { schema: { hide: true } };
const TOO_FAST = answered({ state: 'busy', retryAfterMs: 1_000 });

/** The calls of the hosted page's challenge. `app` takes `application/octet-stream` as a buffer. */
export function registerLiveness(app: FastifyInstance, deps: Deps, thread: MeasuringThread): void {
  const pace = createPace(deps.clock, LIMITS.livenessCallsPerSecond);
  const isTooFast = ({ authToken }: FlowCaller): boolean => !pace(authToken);

  app.post('/flow/liveness', { ...hidden, bodyLimit: LIMITS.livenessOpening }, async (request, reply) => {
    const caller = callerOf(request);
    if (isTooFast(caller)) return send(reply, TOO_FAST, 429);
    const wish = flowLivenessOpening.safeParse(request.body);
    if (!wish.success) return sendFlowFault(reply, 'not_an_opening');
    const outcome = await openLiveness(deps, caller, wish.data);
    if (outcome.ok && outcome.answer.state === 'opened') thread.warm();
    return send(reply, outcome);
  });

  app.post<{ Params: { id: string } }>(
    '/flow/liveness/:id/frames',
    { ...hidden, bodyLimit: LIMITS.framesRequest },
    async (request, reply) => {
      const arrived = deps.clock.now();
      const caller = callerOf(request);
      if (isTooFast(caller)) return send(reply, TOO_FAST, 429);
      if (!Buffer.isBuffer(request.body)) return sendFlowFault(reply, 'not_frames');
      const packet = { id: request.params.id, body: request.body, arrived };
      return send(reply, await takeFrames(deps, thread, { caller, packet }));
    },
  );
}

function send(reply: FastifyReply, outcome: Answered, busyStatus = 503): FastifyReply {
  if (!outcome.ok) return sendFlowFault(reply, outcome.fault);
  const { answer } = outcome;
  if (answer.state === 'busy') {
    reply.status(busyStatus).header('Retry-After', String(Math.ceil(answer.retryAfterMs / 1000)));
  }
  return reply.header('Cache-Control', 'no-store').send(answer);
}
