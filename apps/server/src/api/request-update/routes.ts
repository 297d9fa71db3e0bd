import { informationRequest, informationResponse } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { requestInformation } from '../../request-update/request-information.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';

export function registerRequestUpdateRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/kyc/identifications/:scanRef/request-information',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'requestInformation',
      tags: ['Verifications'],
      summary: 'Ask the person of a finished verification for more',
      description:
        'Answers with a link by which the person sends papers or answers a questionnaire. What came is told by IDENTIFICATION_RESUBMITTED. One request at a time, until it is answered and reviewed.',
      params: z.object({ scanRef: z.string().max(40) }),
      body: informationRequest,
      response: { 200: informationResponse, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const found = await findVerification(deps, { partner, scanRef: request.params.scanRef });
      if (!found.ok) return sendFault(reply, found.fault);
      const outcome = await requestInformation(deps, { partner, verificationId: found.value.id, terms: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const sessionUrl = `${deps.config.publicUrl}/session?${new URLSearchParams({ authToken: outcome.value })}`;
      return reply.header('Cache-Control', 'no-store').send({ sessionUrl, tokenString: outcome.value });
    },
  });
}
