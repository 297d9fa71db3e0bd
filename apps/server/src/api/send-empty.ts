import type { FastifyReply } from 'fastify';

/** Success without a body: some clients take any body for an error. */
export function sendEmpty(reply: FastifyReply): FastifyReply {
  return reply.status(200).send();
}
