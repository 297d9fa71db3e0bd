import {
  createdNotification,
  keyRotation,
  notification,
  notificationChange,
  notificationList,
  notificationRequest,
  notificationTest,
  testedNotification,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { presentNotification, presentWithKeys } from '../../webhooks/notifications/present.ts';
import { listNotifications } from '../../webhooks/notifications/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import {
  change,
  create,
  end,
  NO_SUCH_NOTIFICATION,
  ownNotification,
  remove,
  rotate,
  tryOut,
} from './manage-notifications.ts';

const url = '/v1/notifications';
const tags = ['Notifications'];
const params = z.object({ id: z.string().max(40) });

/** Where a partner is told, and how. */
export function registerNotificationRoutes(app: ApiInstance, deps: Deps): void {
  registerCollection(app, deps);
  registerOne(app, deps);
  registerKeys(app, deps);
  registerTest(app, deps);
}

function registerCollection(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listNotifications',
      tags,
      summary: 'Your notifications',
      description: 'The default one first. Keys and values of headers are not shown.',
      response: { 200: notificationList, ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const rows = await listNotifications(deps.db, partnerOf(request).id);
      return reply
        .header('Cache-Control', 'no-store')
        .send({ results: rows.map((row) => presentNotification(deps, row)) });
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createNotification',
      tags,
      summary: 'Add a notification',
      description: 'Answers with its keys, which are shown this once. Twenty at most.',
      body: notificationRequest,
      response: { 201: createdNotification, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await create(deps, partnerOf(request), request.body);
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(presentWithKeys(deps, outcome.value));
    },
  });
}

function registerOne(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${url}/:id`,
    schema: {
      operationId: 'getNotification',
      tags,
      summary: 'One notification',
      description: 'Keys and values of headers are not shown.',
      params,
      response: { 200: notification, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const row = await ownNotification(deps, { partner: partnerOf(request), id: request.params.id });
      if (row === null) return sendFault(reply, NO_SUCH_NOTIFICATION, 404);
      return reply.header('Cache-Control', 'no-store').send(presentNotification(deps, row));
    },
  });
  app.route({
    method: 'PATCH',
    url: `${url}/:id`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'changeNotification',
      tags,
      summary: 'Change a notification',
      description:
        'What is named changes, also for messages that wait. Bodies that are encrypted from now on come with their key, shown once.',
      params,
      body: notificationChange,
      response: { 200: createdNotification, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await change(deps, { partner: partnerOf(request), id: request.params.id }, request.body);
      if (!outcome.ok) return sendFault(reply, outcome.fault, outcome.status);
      return reply.header('Cache-Control', 'no-store').send(presentWithKeys(deps, outcome.value));
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      operationId: 'removeNotification',
      tags,
      summary: 'Remove a notification',
      description: 'Messages that wait for it are withdrawn. The default one can be disabled only.',
      params,
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await remove(deps, { partner: partnerOf(request), id: request.params.id });
      return outcome.ok ? reply.status(204).send(null) : sendFault(reply, outcome.fault, outcome.status);
    },
  });
}

function registerKeys(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${url}/:id/rotate-key`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'rotateNotificationKey',
      tags,
      summary: 'Give a notification a new key',
      description: [
        'Two signing keys overlap: `webhook-signature` carries a signature of each, `Idenfy-Signature` the old one, and',
        '`Idenfy-Signature-Next` the new one, until the old one ends. Rotating again meanwhile replaces the new key.',
      ].join(' '),
      params,
      body: keyRotation,
      response: { 200: createdNotification, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await rotate(deps, { partner: partnerOf(request), id: request.params.id }, request.body);
      if (!outcome.ok) return sendFault(reply, outcome.fault, outcome.status);
      return reply.header('Cache-Control', 'no-store').send(presentWithKeys(deps, outcome.value));
    },
  });
  app.route({
    method: 'DELETE',
    url: `${url}/:id/previous-key`,
    schema: {
      operationId: 'endNotificationKeyRotation',
      tags,
      summary: 'End the old signing key now',
      description: 'From the next message on the new key alone signs. Nothing happens when no rotation is under way.',
      params,
      response: { 200: notification, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const row = await end(deps, { partner: partnerOf(request), id: request.params.id });
      if (row === null) return sendFault(reply, NO_SUCH_NOTIFICATION, 404);
      return reply.header('Cache-Control', 'no-store').send(presentNotification(deps, row));
    },
  });
}

function registerTest(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${url}/:id/test`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'testNotification',
      tags,
      summary: 'Send a test',
      description: 'An invented person\'s event with `"test": true`, sent at once and by the notification\'s settings.',
      params,
      body: notificationTest,
      response: { 200: testedNotification, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const asked = { partner: partnerOf(request), id: request.params.id };
      const outcome = await tryOut(deps, asked, request.body.event);
      if (!outcome.ok) return sendFault(reply, outcome.fault, outcome.status);
      return reply.header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
}
