import { FLOW_PHOTO_LIMIT, flowChoice, flowOpening, STEP_WAYS } from '@bonafide/contract';
import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import type { MeasuringThread } from '../liveness/engine/measuring-thread.ts';
import { registerLiveness } from '../liveness/routes.ts';
import { PHOTO_STEPS } from '../sessions/open-session.ts';
import { addPhoto } from './add-photo.ts';
import { addStepFile } from './add-step-file.ts';
import { cancelFlow, chooseDocument, openFlow, readFlow, submitFlow } from './capture-session.ts';
import { callerOf } from './flow-caller.ts';
import { registerQuestionnaire } from './questionnaire-routes.ts';
import { sendFlow as send } from './send-flow.ts';
import { serveEmbed } from './serve-embed.ts';
import { serveLogos, servePage } from './serve-page.ts';

interface StepRoute {
  readonly Params: { readonly step: string };
  readonly Querystring: { readonly way?: string; readonly kind?: string };
}

const hidden = { schema: { hide: true } };

/** The hosted page and the calls it makes. They are the page's own, not part of the partner API, and stay undocumented there. */
export async function registerFlow(app: FastifyInstance, deps: Deps, thread: MeasuringThread): Promise<void> {
  await servePage(app);
  await serveEmbed(app);
  serveLogos(app, deps);
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
      const step = PHOTO_STEPS.find((known) => known === request.params.step);
      if (!step || !Buffer.isBuffer(request.body)) return send(reply, { ok: false, fault: 'not_an_image' });
      return send(reply, await addPhoto(deps, callerOf(request), { step, bytes: request.body }));
    });

    flow.put<StepRoute>('/flow/steps/:step', hidden, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) return send(reply, { ok: false, fault: 'not_an_image' });
      const { way, kind = null } = request.query;
      const file = { step: request.params.step, way: STEP_WAYS.find((known) => known === way) ?? 'upload', kind };
      return send(reply, await addStepFile(deps, callerOf(request), { ...file, bytes: request.body }));
    });

    registerQuestionnaire(flow, deps);

    flow.post('/flow/submit', hidden, async (request, reply) => send(reply, await submitFlow(deps, callerOf(request))));

    flow.post('/flow/cancel', hidden, async (request, reply) => send(reply, await cancelFlow(deps, callerOf(request))));

    registerLiveness(flow, deps, thread);
  });
}
