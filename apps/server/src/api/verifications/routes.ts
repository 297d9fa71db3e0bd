import { dataResponse, filesResponse, scanRefRequest, statusResponse } from '@bonafide/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import type { Outcome } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendEmpty } from '../send-empty.ts';
import { sendFault } from '../send-fault.ts';
import { deleteVerification } from './delete-verification.ts';
import type { VerificationQuery } from './find-verification.ts';
import { lookUpData, lookUpFiles, lookUpStatus } from './look-up.ts';

interface ScanRefRoute {
  readonly url: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly answer: z.ZodType;
  readonly run: (deps: Deps, query: VerificationQuery) => Promise<Outcome<unknown>>;
}

const ROUTES: readonly ScanRefRoute[] = [
  {
    url: '/api/v2/status',
    operationId: 'getStatus',
    summary: 'How a verification stands',
    description: 'Webhooks tell this by themselves; please do not poll.',
    answer: statusResponse,
    run: lookUpStatus,
  },
  {
    url: '/api/v2/data',
    operationId: 'getData',
    summary: 'What was read from the document',
    description: 'Every key is there; null where nothing was read.',
    answer: dataResponse,
    run: lookUpData,
  },
  {
    url: '/api/v2/files',
    operationId: 'getFiles',
    summary: 'Links to the stored images',
    description: 'Signed and short-lived; ask again for fresh ones.',
    answer: filesResponse,
    run: lookUpFiles,
  },
  {
    url: '/api/v2/delete',
    operationId: 'deleteVerification',
    summary: 'Erase a verification',
    description:
      'Destroys the data key of the verification, its images and everything that was read. Cannot be undone.',
    answer: z.null().describe('Erased: no body.'),
    run: deleteVerification,
  },
];

/** Everything that is asked about one verification by its `scanRef`. */
export function registerVerificationRoutes(app: ApiInstance, deps: Deps): void {
  for (const { url, operationId, summary, description, answer, run } of ROUTES) {
    app.route({
      method: 'POST',
      url,
      bodyLimit: LIMITS.request,
      schema: {
        operationId,
        tags: ['Verifications'],
        summary,
        description,
        body: scanRefRequest,
        response: { 200: answer, ...failures(400, 401, 429) },
      },
      handler: async (request, reply) => {
        const outcome = await run(deps, queryOf(request, request.body.scanRef));
        return send(reply, outcome);
      },
    });
  }
}

function queryOf(request: FastifyRequest, scanRef: string): VerificationQuery {
  return { partner: partnerOf(request), scanRef };
}

function send(reply: FastifyReply, outcome: Outcome<unknown>): FastifyReply {
  if (!outcome.ok) return sendFault(reply, outcome.fault);
  return outcome.value === null ? sendEmpty(reply) : reply.header('Cache-Control', 'no-store').send(outcome.value);
}
