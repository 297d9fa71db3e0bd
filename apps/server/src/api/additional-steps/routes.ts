import { stepValuesRequest, stepValuesResponse, uploadStepRequest, uploadStepResponse } from '@bonafide/contract';
import { z } from 'zod';
import { reviewStepValues } from '../../additional-steps/review-step-values.ts';
import { uploadStep } from '../../additional-steps/upload-step.ts';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const tags = ['Additional steps'];
const params = z.object({ id: z.string().max(40), step: z.string().max(50) });

/** Papers besides the document: sent later, and corrected by reviewers. */
export function registerAdditionalStepRoutes(app: ApiInstance, deps: Deps): void {
  registerUpload(app, deps);
  app.route({
    method: 'POST',
    url: '/v1/sessions/:id/steps/:step/values',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'reviewStepValues',
      tags,
      summary: 'Type or correct what a paper says',
      description:
        "Values are compared with what is known, and the tags follow. Values that are left out stay as they are. A decided verification's webhook is sent again.",
      params,
      body: stepValuesRequest,
      response: { 200: stepValuesResponse, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { id, step } = request.params;
      const review = { partner: partnerOf(request), sessionId: id, step, sent: request.body };
      const outcome = await reviewStepValues(deps, review);
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
}

function registerUpload(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/upload-additional-step',
    bodyLimit: LIMITS.imagesRequest,
    schema: {
      operationId: 'uploadAdditionalStep',
      tags,
      summary: 'Send a paper for a finished verification',
      description:
        'Takes the place of an earlier file of the step and of everything that was found in it. The result comes by webhook (`IDENTIFICATION_RESUBMITTED`).',
      body: uploadStepRequest,
      response: { 200: uploadStepResponse, ...failures(400, 401, 413, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await uploadStep(deps, { partner: partnerOf(request), sent: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { scanRef, step } = request.body;
      return reply.send({ message: 'Additional step uploaded successfully', scanRef, step });
    },
  });
}
