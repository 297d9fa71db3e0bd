import type { RequestFault } from '@bonafide/contract';
import type { ApiInstance } from '../api-instance.ts';
import { sendFault } from '../send-fault.ts';

const RETIRED: RequestFault = {
  identifier: 'PARTNER_CONTRACT_ERROR',
  message: 'This endpoint was retired and is not part of your contract.',
};
const NOT_CONTRACTED: RequestFault = {
  identifier: 'PARTNER_CONTRACT_ERROR',
  message: 'This service is not available: it is not part of your contract.',
};

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
const ANY: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE'];

interface Unavailable {
  readonly url: string;
  readonly methods: readonly Method[];
  readonly fault: RequestFault;
}

const retired = (url: string, methods: readonly Method[] = ['POST']): Unavailable => ({ url, methods, fault: RETIRED });
const missing = (url: string, ...methods: readonly Method[]): Unavailable => ({ url, methods, fault: NOT_CONTRACTED });

/**
 * Rows 21 to 23 of the contract's index of endpoints (screening against lists, which this installation has no engine for) and rows 26 to
 * 30 (retired, or about companies): clients that still call them get the contract's own error instead of a page that is not there.
 */
export const UNAVAILABLE: readonly Unavailable[] = [
  missing('/aml/monitorings', 'GET', 'POST'),
  missing('/aml/monitorings/:id', 'GET', 'PATCH', 'DELETE'),
  missing('/aml/monitorings/:id/start', 'POST'),
  missing('/aml/monitorings/:id/stop', 'POST'),
  missing('/aml/monitorings/:id/pdf', 'POST'),
  missing('/aml/monitorings/:id/profiles/:profileId', 'DELETE'),
  missing('/api/v2/add-aml-user', 'POST'),
  missing('/api/v2/get-monitoring-callback', 'POST'),
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
  for (const { url, methods, fault } of UNAVAILABLE)
    app.route({
      method: [...methods],
      url,
      schema: { hide: true },
      handler: (_request, reply) => sendFault(reply, fault),
    });
}
