import { poaCheckRequest, poaCheckResponse } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { checkProof, deleteProofCheck } from '../../poa-checks/check-proof.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const tags = ['Proofs of address'];

/** Proofs of address by themselves, without a verification. */
export function registerPoaCheckRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/poa-checks',
    bodyLimit: LIMITS.imagesRequest,
    schema: {
      operationId: 'checkProofOfAddress',
      tags,
      summary: 'Read a proof of address',
      description:
        'Answers when the paper has been read, which takes some seconds. The file is kept until it is deleted.',
      body: poaCheckRequest,
      response: { 201: poaCheckResponse, ...failures(400, 401, 413, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await checkProof(deps, { partner: partnerOf(request), sent: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/poa-checks/:id',
    schema: {
      operationId: 'deletePoaCheck',
      tags,
      summary: 'Delete a proof of address',
      description: 'The file and what it says. Nothing happens when there is none.',
      params: z.object({ id: z.string().max(40) }),
      response: { 204: z.null().describe('Not kept any more: no body.'), ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      await deleteProofCheck(deps, { partner: partnerOf(request), id: request.params.id });
      return reply.status(204).send(null);
    },
  });
}
