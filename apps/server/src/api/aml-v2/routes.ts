import {
  amlMonitoringCallback,
  monitoringCallbackRequest,
  olderMonitoringAnswer,
  olderMonitoringRequest,
} from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { addOlder } from '../../monitoring/add-older.ts';
import { ownMonitoring } from '../../monitoring/change-monitoring.ts';
import { callbackOf } from '../../monitoring/present.ts';
import { standingOf } from '../../monitoring/standing.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const tags = ['AML monitoring'];

/** Monitoring in the second version of the interface (contract section 12). */
export function registerOlderAmlRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v2/add-aml-user',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'addAmlUser',
      tags,
      summary: 'Monitor a person or a company (older version)',
      description:
        'By a verification (`scanRef`), or by data. A person whom another verification brought already is monitored once, for both.',
      body: olderMonitoringRequest,
      response: { 200: olderMonitoringAnswer, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const added = await addOlder(deps, { partner: partnerOf(request), request: request.body });
      if (!added.ok) return sendFault(reply, added.fault);
      const { id } = added.value;
      return reply.header('Cache-Control', 'no-store').send({ monitoring_id: id, monitoringId: id });
    },
  });
  app.route({
    method: 'POST',
    url: '/api/v2/get-monitoring-callback',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'getMonitoringCallback',
      tags,
      summary: 'What the webhook would tell of somebody now (older version)',
      body: monitoringCallbackRequest,
      response: { 200: amlMonitoringCallback, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const found = await ownMonitoring(deps, { partnerId: partner.id, id: request.body.monitoringId });
      if (!found.ok) return sendFault(reply, found.fault);
      const row = found.value;
      const standing = await standingOf(deps, { row, environment: partner.environment });
      return reply.header('Cache-Control', 'no-store').send(callbackOf({ row, standing, isAlert: false }));
    },
  });
}
