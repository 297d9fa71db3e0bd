import { ERROR_STATUSES, type RequestFault, toErrorBody } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';

/** The contract's error body; `status` where it is not the identifier's own. */
export function sendFault(reply: FastifyReply, fault: RequestFault, status?: number): FastifyReply {
  return reply.status(status ?? ERROR_STATUSES[fault.identifier]).send(toErrorBody(fault.identifier, fault.message));
}
