import { amlMonitoring, amlMonitoringChange, amlPdfRequest } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import {
  changeMonitoring,
  dismissFinding,
  ownMonitoring,
  removeMonitoring,
} from '../../monitoring/change-monitoring.ts';
import { drawMonitoring } from '../../monitoring/draw-monitoring.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { ownOf, sendMonitoring, sendPdf } from './send-monitoring.ts';

const one = '/aml/monitorings/:id';
const tags = ['AML monitoring'];
const params = z.object({ id: z.string().max(40) });
const ofProfile = params.extend({ profileId: z.string().max(64).describe('A `resourceId` that was found.') });
const response = { 200: amlMonitoring, ...failures(400, 401, 429) };
const gone = { 204: z.null().describe('Not there any more: no body.'), ...failures(400, 401, 429) };
const pdf = {
  description: 'The report.',
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
};

/** One monitoring, by its id. */
export function registerOneMonitoring(app: ApiInstance, deps: Deps): void {
  registerReading(app, deps);
  registerChanging(app, deps);
}

function registerReading(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: one,
    schema: { operationId: 'showAmlMonitoring', tags, summary: 'One monitoring with what it found', params, response },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const outcome = await ownMonitoring(deps, ownOf(partner, request.params));
      return sendMonitoring(deps, { partner, reply, outcome });
    },
  });
  app.route({
    method: 'POST',
    url: `${one}/pdf`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'drawAmlMonitoring',
      tags,
      summary: 'A monitoring as PDF',
      description: 'With a password the PDF is encrypted and opens with that alone; nobody here can open it again.',
      params,
      body: amlPdfRequest,
      response: { 200: pdf, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const found = await ownMonitoring(deps, ownOf(partner, request.params));
      if (!found.ok) return sendFault(reply, found.fault);
      const { password } = request.body;
      const bytes = await drawMonitoring(deps, { partner, row: found.value, password });
      return sendPdf(reply, bytes);
    },
  });
}

function registerChanging(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'PATCH',
    url: one,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'changeAmlMonitoring',
      tags,
      summary: 'Change tags, or whether it is extended',
      params,
      body: amlMonitoringChange,
      response,
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const outcome = await changeMonitoring(deps, ownOf(partner, request.params), request.body);
      return sendMonitoring(deps, { partner, reply, outcome });
    },
  });
  app.route({
    method: 'DELETE',
    url: one,
    schema: {
      operationId: 'deleteAmlMonitoring',
      tags,
      summary: 'Monitor somebody no longer',
      description: 'The key goes with it: nothing of the person stays.',
      params,
      response: gone,
    },
    handler: async (request, reply) => {
      const removed = await removeMonitoring(deps, ownOf(partnerOf(request), request.params));
      return removed.ok ? reply.status(204).send(null) : sendFault(reply, removed.fault);
    },
  });
  app.route({
    method: 'DELETE',
    url: `${one}/profiles/:profileId`,
    schema: {
      operationId: 'dismissAmlProfile',
      tags,
      summary: 'Take an entry away from what was found',
      description: 'It comes back when the entry changes in what matters for the match.',
      params: ofProfile,
      response: gone,
    },
    handler: async (request, reply) => {
      const dismissed = await dismissFinding(deps, ownOf(partnerOf(request), request.params), request.params.profileId);
      return dismissed.ok ? reply.status(204).send(null) : sendFault(reply, dismissed.fault);
    },
  });
}
