import { ERROR_STATUSES, type RequestFault, toErrorBody } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';

/** The contract's error body; `status` where it is not the identifier's own. */
export function sendFault(reply: FastifyReply, fault: RequestFault, status?: number): FastifyReply {
  const { identifier, message, refusals } = fault;
  const body = { ...toErrorBody(identifier, message), ...(refusals && { refusals }) };
  return reply.status(status ?? ERROR_STATUSES[identifier]).send(body);
}
