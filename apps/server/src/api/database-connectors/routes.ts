import {
  connectorTestRequest,
  databaseCheck,
  databaseCheckList,
  databaseConnector,
  databaseConnectorList,
  databaseConnectorRequest,
} from '@bonafide/contract';
import { z } from 'zod';
import { presentAnswer } from '../../connectors/present-answer.ts';
import { deleteConnector, listConnectors } from '../../connectors/queries.ts';
import type { Deps } from '../../deps.ts';
import { findOutcome } from '../../pipeline/find-outcome.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';
import { create, ownConnector, presentConnector, replace, tryOut } from './manage-connectors.ts';

const url = '/v1/database-connectors';
const tags = ['Databases'];
const params = z.object({ id: z.string().max(40) });

/** Databases that verifications are held against, and what they said. */
export function registerDatabaseConnectorRoutes(app: ApiInstance, deps: Deps): void {
  registerCollection(app, deps);
  registerOne(app, deps);
  registerRemoval(app, deps);
  registerTest(app, deps);
  registerChecks(app, deps);
}

function registerCollection(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listDatabaseConnectors',
      tags,
      summary: 'Your databases',
      response: { 200: databaseConnectorList, ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const results = (await listConnectors(deps.db, partnerOf(request).id)).map(presentConnector);
      return reply.header('Cache-Control', 'no-store').send({ results });
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createDatabaseConnector',
      tags,
      summary: 'Connect a database',
      description:
        'National numbers by their own rules, or any service that answers JSON over HTTP: a template makes the request, JSON Pointers say where the answer holds what. What it says never declines anybody.',
      body: databaseConnectorRequest,
      response: { 201: databaseConnector, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await create(deps, partnerOf(request), request.body);
      return outcome.ok ? reply.status(201).send(presentConnector(outcome.value)) : sendFault(reply, outcome.fault);
    },
  });
}

function registerOne(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${url}/:id`,
    schema: {
      operationId: 'showDatabaseConnector',
      tags,
      summary: 'One database',
      params,
      response: { 200: databaseConnector, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await ownConnector(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(presentConnector(outcome.value));
    },
  });
  app.route({
    method: 'PUT',
    url: `${url}/:id`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'replaceDatabaseConnector',
      tags,
      summary: 'Change a database',
      description: 'A secret that is left out stays, as long as the address is of the same origin.',
      params,
      body: databaseConnectorRequest,
      response: { 200: databaseConnector, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), ...request.params, request: request.body };
      const outcome = await replace(deps, query);
      return outcome.ok ? reply.send(presentConnector(outcome.value)) : sendFault(reply, outcome.fault);
    },
  });
}

function registerRemoval(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'deleteDatabaseConnector',
      tags,
      summary: 'Remove a database',
      params,
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const found = await ownConnector(deps, { partner: partnerOf(request), ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      await deleteConnector(deps.db, found.value.id);
      return reply.status(204).send(null);
    },
  });
}

function registerTest(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${url}/:id/test`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'testDatabaseConnector',
      tags,
      summary: 'Ask a database about somebody',
      description: 'As a verification would, and nothing is kept.',
      params,
      body: connectorTestRequest,
      response: { 200: databaseCheck, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const subject = { ...request.body, kind: null };
      const outcome = await tryOut(deps, { partner: partnerOf(request), ...request.params, subject });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(presentAnswer(outcome.value));
    },
  });
}

function registerChecks(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/sessions/:id/database-checks',
    schema: {
      operationId: 'listDatabaseChecks',
      tags,
      summary: 'What databases said of a verification',
      params,
      response: { 200: databaseCheckList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const found = await findVerification(deps, { partner: partnerOf(request), scanRef: request.params.id });
      if (!found.ok) return sendFault(reply, found.fault);
      const outcome = await findOutcome(deps.db, deps, found.value);
      const results = (outcome?.databases ?? []).map(presentAnswer);
      return reply.header('Cache-Control', 'no-store').send({ results });
    },
  });
}
