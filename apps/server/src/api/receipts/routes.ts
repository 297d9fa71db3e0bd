import { deletionReceipt } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { findReceipt } from '../../retention/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findOwnSession } from '../verifications/find-verification.ts';

export function registerReceiptRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions/:scanRef/deletion-receipt',
    schema: {
      operationId: 'getDeletionReceipt',
      tags: ['Verifications'],
      summary: 'The receipt of a deletion',
      description:
        'Proves what was erased and when to whoever knows the public key of this installation. Kept for ever.',
      params: z.object({ scanRef: z.string().max(40) }),
      response: { 200: deletionReceipt, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const { scanRef } = request.params;
      const found = await findOwnSession(deps, { partner: partnerOf(request), scanRef });
      if (!found.ok) return sendFault(reply, found.fault);
      const receipt = await findReceipt(deps.db, found.value.id);
      if (receipt) return reply.send(receipt);
      return sendFault(reply, { identifier: 'BAD_VALUE', message: 'This verification was not deleted' }, 404);
    },
  });
}
