import { createdRequestKey, requestKeyList, requestKeyRequest } from '@bonafide/contract';
import { z } from 'zod';
import { listRequestKeys, type RequestKeyRow } from '../../access/queries.ts';
import { endRequestKey, makeRequestKey } from '../../access/request-keys.ts';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/v1/request-keys';
const tags = ['Access'];
const NO_SUCH_KEY = refuse('BAD_VALUE', 'There is no request key with this id').fault;
const TOO_MANY_KEYS = refuse('BAD_VALUE', 'You have as many request keys as you may').fault;

/** Keys that a partner signs its requests with. */
export function registerRequestKeyRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listRequestKeys',
      tags,
      summary: 'Keys that requests can be signed with',
      response: { 200: requestKeyList, ...failures(401, 429) },
    },
    handler: async (request) => ({
      results: (await listRequestKeys(deps.db, partnerOf(request).id)).map(present),
    }),
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createRequestKey',
      tags,
      summary: 'Make a key to sign requests with',
      description: 'Answers with its secret, which is shown this once. Twenty at most; any of them is enough.',
      body: requestKeyRequest,
      response: { 201: createdRequestKey, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const made = await makeRequestKey(deps, { partnerId: partnerOf(request).id, name: request.body.name });
      if (made === null) return sendFault(reply, TOO_MANY_KEYS);
      const answer = { ...present(made.row), secret: made.secret };
      return reply.status(201).header('Cache-Control', 'no-store').send(answer);
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'revokeRequestKey',
      tags,
      summary: 'End a key',
      description: 'At once, for every request that it signs from now on. Ending it twice is no error.',
      params: z.object({ id: z.guid() }),
      response: { 204: z.null().describe('Ended: no body.'), ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const ended = await endRequestKey(deps, { partnerId: partnerOf(request).id, id: request.params.id });
      return ended ? reply.status(204).send(null) : sendFault(reply, NO_SUCH_KEY, 404);
    },
  });
}

function present({ id, name, createdAt }: RequestKeyRow) {
  return { id, name, createdAt: createdAt.toISOString() };
}
