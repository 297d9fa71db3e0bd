import { BLOCKLISTS, blocklistEntry, blocklistRequest } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { putOnBlocklist, takeOffBlocklist } from './blocklist-entries.ts';

const params = z.object({ scanRef: z.string().max(40), list: z.enum(BLOCKLISTS) });
const url = '/kyc/identifications/:scanRef/blocklists/:list';
const tags = ['Verifications'];

/** Faces and data of verifications on the partner's blocklist. */
export function registerBlocklistRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'putOnBlocklist',
      tags,
      summary: 'Block a face or the data of a document',
      description:
        'Later verifications that are approved are tagged when they show the face of the selfie or of the document, or share its number, personal number or name and birth date, and ask for it (`checkFaceBlacklist`, `checkDocFaceBlacklist`, `checkPersonBlacklist`). Erased with the verification.',
      params,
      body: blocklistRequest,
      response: { 201: blocklistEntry, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { scanRef, list } = request.params;
      const reason = request.body?.reason ?? null;
      const outcome = await putOnBlocklist(deps, { partner: partnerOf(request), scanRef, list, reason });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
  app.route({
    method: 'DELETE',
    url,
    schema: {
      operationId: 'takeOffBlocklist',
      tags,
      summary: 'Unblock a face or the data of a document',
      description: 'Nothing happens when it is not blocked.',
      params,
      response: { 204: z.null().describe('Not blocked any more: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { scanRef, list } = request.params;
      const outcome = await takeOffBlocklist(deps, { partner: partnerOf(request), scanRef, list });
      return outcome.ok ? reply.status(204).send(null) : sendFault(reply, outcome.fault);
    },
  });
}
