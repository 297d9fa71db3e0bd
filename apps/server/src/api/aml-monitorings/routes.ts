import { amlMonitoring, amlMonitoringPage, amlMonitoringQuery, amlMonitoringRequest } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { createMonitoring } from '../../monitoring/create-monitoring.ts';
import { listOwnMonitorings } from '../../monitoring/listing/list-monitorings.ts';
import { showMonitoring } from '../../monitoring/present.ts';
import { subjectOfRequest } from '../../monitoring/subject-of-request.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { registerOneMonitoring } from './one-routes.ts';
import { registerMonitoringTurns } from './turn-routes.ts';

const url = '/aml/monitorings';
const tags = ['AML monitoring'];

/** People and companies that are held against the lists again and again (contract section 12). */
export function registerAmlMonitoringRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listAmlMonitorings',
      tags,
      summary: 'Whom you monitor',
      querystring: amlMonitoringQuery,
      response: { 200: amlMonitoringPage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const search = request.raw.url?.split('?')[1] ?? '';
      const listing = { partnerId: partnerOf(request).id, query: request.query, search };
      return reply.header('Cache-Control', 'no-store').send(await listOwnMonitorings(deps, listing));
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createAmlMonitoring',
      tags,
      summary: 'Monitor a person or a company',
      description:
        'Screened at once, and again whenever a list changes. What is found later is told by `AML_MONITORING`; each finding once, and again only when the entry has changed. Runs for a year.',
      body: amlMonitoringRequest,
      response: { 201: amlMonitoring, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const { amlCheck, isSubscribed: subscribed, tags: own } = request.body;
      const { clientId } = amlCheck;
      const subject = subjectOfRequest(amlCheck);
      const row = await createMonitoring(deps, { partner, subject, clientId, subscribed, tags: own, scanRef: null });
      return reply
        .status(201)
        .header('Cache-Control', 'no-store')
        .send(await showMonitoring(deps, { partner, row }));
    },
  });
  registerOneMonitoring(app, deps);
  registerMonitoringTurns(app, deps);
}
