import {
  type ErrorIdentifier,
  FLOW_PHOTO_LIMIT,
  flowChoice,
  flowOpening,
  TAB_HEADER,
  toErrorBody,
} from '@bonafide/contract';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { addPhoto, chooseDocument, type FlowCaller, openFlow, readFlow, submitFlow } from './capture-session.ts';
import type { FlowFault, FlowOutcome } from './flow-outcome.ts';
import { servePage } from './serve-page.ts';

const FAULTS: Readonly<Record<FlowFault, readonly [status: number, identifier: ErrorIdentifier, message: string]>> = {
  invalid_token: [401, 'TOKEN_NOT_VALID', 'This link is not valid.'],
  taken_over: [409, 'PERMISSIONS_ERROR', 'The verification goes on in another tab.'],
  not_an_image: [400, 'BAD_VALUE', 'The file is not a photo that can be read.'],
  too_large: [413, 'BAD_VALUE', 'The photo is larger than 10 MB.'],
  not_allowed: [400, 'BAD_VALUE', 'This country or document is not accepted.'],
  incomplete: [400, 'MISSING_VALUE', 'A photo is missing.'],
};

function send(reply: FastifyReply, outcome: FlowOutcome): FastifyReply {
  reply.header('Cache-Control', 'no-store');
  if (outcome.ok) return reply.send(outcome.session);
  const [status, identifier, message] = FAULTS[outcome.fault];
  return reply.status(status).send(toErrorBody(identifier, message));
}

function callerOf(request: FastifyRequest): FlowCaller {
  const tab = request.headers[TAB_HEADER];
  return {
    authToken: (request.headers.authorization ?? '').replace(/^Bearer /i, ''),
    tab: typeof tab === 'string' ? tab.slice(0, 64) : '',
    clientIp: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
  };
}

const STEPS = ['FRONT', 'BACK', 'FACE'] as const;
const hidden = { schema: { hide: true } };

/** The hosted page and the calls it makes. They are the page's own, not part of the partner API, and stay undocumented there. */
export async function registerFlow(app: FastifyInstance, deps: Deps): Promise<void> {
  await servePage(app);
  await app.register(async (flow) => {
    flow.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: FLOW_PHOTO_LIMIT + 1 },
      (_request, body, done) => done(null, body),
    );

    flow.get('/flow/session', hidden, async (request, reply) => send(reply, await readFlow(deps, callerOf(request))));

    flow.post('/flow/open', hidden, async (request, reply) => {
      const { platform } = flowOpening.catch({ platform: 'OTHER' }).parse(request.body);
      return send(reply, await openFlow(deps, callerOf(request), platform));
    });

    flow.post('/flow/choice', hidden, async (request, reply) => {
      const choice = flowChoice.safeParse(request.body);
      if (!choice.success) return send(reply, { ok: false, fault: 'not_allowed' });
      return send(reply, await chooseDocument(deps, callerOf(request), choice.data));
    });

    flow.put<{ Params: { step: string } }>('/flow/evidence/:step', hidden, async (request, reply) => {
      const step = STEPS.find((known) => known === request.params.step);
      if (!step || !Buffer.isBuffer(request.body)) return send(reply, { ok: false, fault: 'not_an_image' });
      return send(reply, await addPhoto(deps, callerOf(request), { step, bytes: request.body }));
    });

    flow.post('/flow/submit', hidden, async (request, reply) => send(reply, await submitFlow(deps, callerOf(request))));
  });
}
