import { redelivery, redeliveryRequest, webhookDetail, webhookList, webhookQuery } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findMessage, list, redeliver, redeliverMany } from './look-up-messages.ts';

const url = '/v1/webhooks';
const tags = ['Notifications'];
const params = z.object({ id: z.string().max(40) });
/** The one answer for a message that is not the partner's, whether or not it exists (invariant 8). */
const NO_SUCH_MESSAGE = refuse('BAD_VALUE', 'There is no webhook with this id').fault;

/** What was sent to a partner, what became of it, and sending it again. */
export function registerWebhookRoutes(app: ApiInstance, deps: Deps): void {
  registerReading(app, deps);
  registerRedelivery(app, deps);
}

function registerReading(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listWebhooks',
      tags,
      summary: 'Messages that were or will be sent',
      description: 'Newest first. `state=PARKED` are those that were given up after 72 hours.',
      querystring: webhookQuery,
      response: { 200: webhookList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const listed = await list(deps, partnerOf(request), request.query);
      return reply.header('Cache-Control', 'no-store').send(listed);
    },
  });
  app.route({
    method: 'GET',
    url: `${url}/:id`,
    schema: {
      operationId: 'getWebhook',
      tags,
      summary: 'A message and every try to deliver it',
      description: 'With the start of every answer, without what looks personal.',
      params,
      response: { 200: webhookDetail, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const detail = await findMessage(deps, { partner: partnerOf(request), id: request.params.id });
      if (detail === null) return sendFault(reply, NO_SUCH_MESSAGE, 404);
      return reply.header('Cache-Control', 'no-store').send(detail);
    },
  });
}

function registerRedelivery(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${url}/:id/redeliver`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'redeliverWebhook',
      tags,
      summary: 'Send a message again',
      description:
        'At once, under the same `webhook-id`, whatever became of it. Its schedule begins anew. Takes no body.',
      params,
      response: { 200: webhookDetail, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const asked = { partner: partnerOf(request), id: request.params.id };
      const redelivered = await redeliver(deps, asked);
      if (redelivered === 'gone')
        return sendFault(reply, refuse('BAD_VALUE', 'This webhook can no longer be sent').fault);
      const detail = redelivered === 'redelivered' ? await findMessage(deps, asked) : null;
      if (detail === null) return sendFault(reply, NO_SUCH_MESSAGE, 404);
      return reply.header('Cache-Control', 'no-store').send(detail);
    },
  });
  app.route({
    method: 'POST',
    url: `${url}/redeliver`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'redeliverWebhooks',
      tags,
      summary: 'Send a range of messages again',
      description: 'Those that were given up, unless `states` says otherwise. What can no longer be sent is left out.',
      body: redeliveryRequest,
      response: { 200: redelivery, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => reply.send(await redeliverMany(deps, partnerOf(request), request.body)),
  });
}
