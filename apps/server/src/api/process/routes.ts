import { errorBody, processRequest, toErrorBody } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendEmpty } from '../send-empty.ts';
import { sendFault } from '../send-fault.ts';
import { processImages } from './process-images.ts';

const NOT_DETECTED = toErrorBody(
  'BAD_VALUE',
  'Document was not detected in the photo. Send a clearer photo with the whole document in view, or "skipAnalysis": true.',
);

export function registerProcessRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/process',
    bodyLimit: LIMITS.imagesRequest,
    schema: {
      operationId: 'processImages',
      tags: ['Verifications'],
      summary: 'Send the images of a verification',
      description:
        'Takes all images at once, without a hosted flow. The token is burnt; the result comes by webhook. Without `documentType` a photo on which no document is found is answered with status 200 and an error body, and the token stays good.',
      body: processRequest,
      response: {
        200: z
          .union([z.null(), errorBody])
          .describe('Accepted: no body. With a body: no document was found on the photo.'),
        ...failures(400, 401, 413, 429),
      },
    },
    handler: async (request, reply) => {
      const outcome = await processImages(deps, { partner: partnerOf(request), sent: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return outcome.value === 'accepted' ? sendEmpty(reply) : reply.status(200).send(NOT_DETECTED);
    },
  });
}
