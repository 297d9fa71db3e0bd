import type { RequestFault } from '@bonafide/contract';
import type { ApiInstance } from '../api-instance.ts';
import { sendFault } from '../send-fault.ts';

const RETIRED: RequestFault = {
  identifier: 'PARTNER_CONTRACT_ERROR',
  message: 'This endpoint was retired and is not part of your contract.',
};
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
const ANY: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE'];

interface Unavailable {
  readonly url: string;
  readonly methods: readonly Method[];
}

const retired = (url: string, methods: readonly Method[] = ['POST']): Unavailable => ({ url, methods });

/**
 * Rows 26 to 30 of the contract's index of endpoints (retired, or about companies): clients that still call them get the contract's own
 * error instead of a page that is not there.
 */
export const UNAVAILABLE: readonly Unavailable[] = [
  retired('/api/v2/check-gdc-api'),
  retired('/V1/check'),
  retired('/api/v2/video-call'),
  retired('/api/v2/video-call-record'),
  retired('/kyb/*', ANY),
  retired('/api/v2/gov-ordered-documents', ANY),
  retired('/api/v2/gov-ordered-documents/*', ANY),
  retired('/api/v2/sos-filing-documents', ANY),
  retired('/api/v2/sos-filing-documents/*', ANY),
  retired('/api/v2/registry-center-checks', ANY),
  retired('/api/v2/registry-center-checks/*', ANY),
];

/** They ask for a key like every other route, take any body, and are left out of the documentation. */
export function registerUnavailableRoutes(app: ApiInstance): void {
  for (const { url, methods } of UNAVAILABLE)
    app.route({
      method: [...methods],
      url,
      schema: { hide: true },
      handler: (_request, reply) => sendFault(reply, RETIRED),
    });
}
