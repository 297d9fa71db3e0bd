import { dataResponse, filesResponse, fullStatusResponse, scanRefRequest, statusResponse } from '@bonafide/contract';
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
import { lookUpData, lookUpFiles, lookUpFullStatus, lookUpReport, lookUpStatus } from './look-up.ts';

/** Text, not JSON: older clients decode the body as it is. */
const REPORT = {
  description: 'The PDF as base64 (RFC 4648, section 4) without line breaks.',
  content: { 'text/plain': { schema: z.string() } },
};

interface ScanRefRoute {
  readonly url: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Of JSON, or what is answered instead of it. */
  readonly answer: z.ZodType | typeof REPORT;
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
    url: '/api/v2/full-status',
    operationId: 'getFullStatus',
    summary: 'Everything at once, in older words',
    description: 'For integrations that read it; every key is there.',
    answer: fullStatusResponse,
    run: lookUpFullStatus,
  },
  {
    url: '/api/v2/generate-pdf',
    operationId: 'generatePdf',
    summary: 'A report for people and printers',
    description: 'A PDF on A4 with data, images, checks, decision and history, as base64 text.',
    answer: REPORT,
    run: lookUpReport,
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
  if (outcome.value === null) return sendEmpty(reply);
  reply.header('Cache-Control', 'no-store');
  if (typeof outcome.value !== 'string') return reply.send(outcome.value);
  return reply
    .type('text/plain; charset=utf-8')
    .serializer((text: string) => text)
    .send(outcome.value);
}
