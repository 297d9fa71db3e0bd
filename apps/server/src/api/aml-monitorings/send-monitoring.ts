import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { showMonitoring } from '../../monitoring/present.ts';
import type { MonitoringRow, Own } from '../../monitoring/queries.ts';
import type { Partner } from '../../partners/partner.ts';
import type { Outcome } from '../outcome.ts';
import { sendFault } from '../send-fault.ts';

/** Which one a route speaks of, as its caller's own. */
export function ownOf(partner: Partner, { id }: { readonly id: string }): Own {
  return { partnerId: partner.id, id };
}

interface Sending {
  readonly partner: Partner;
  readonly reply: FastifyReply;
  readonly outcome: Outcome<MonitoringRow>;
}

export async function sendMonitoring(deps: Deps, { partner, reply, outcome }: Sending): Promise<FastifyReply> {
  if (!outcome.ok) return sendFault(reply, outcome.fault);
  const answer = await showMonitoring(deps, { partner, row: outcome.value });
  return reply.header('Cache-Control', 'no-store').send(answer);
}

export function sendPdf(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  return reply.type('application/pdf').header('Cache-Control', 'no-store').send(Buffer.from(bytes));
}
