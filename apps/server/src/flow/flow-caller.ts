import { TAB_HEADER } from '@bonafide/contract';
import type { FastifyRequest } from 'fastify';

/** Who calls: the bearer of a session's token, in one browser tab. */
export interface FlowCaller {
  readonly authToken: string;
  readonly tab: string;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
}

export function callerOf(request: FastifyRequest): FlowCaller {
  const tab = request.headers[TAB_HEADER];
  return {
    authToken: (request.headers.authorization ?? '').replace(/^Bearer /i, ''),
    tab: typeof tab === 'string' ? tab.slice(0, 64) : '',
    clientIp: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
  };
}
