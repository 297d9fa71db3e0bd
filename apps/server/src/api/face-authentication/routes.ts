import {
  faceAuthenticationQuery,
  faceAuthenticationRequest,
  faceAuthenticationSession,
  faceAuthenticationStanding,
  faceAuthenticationToken,
} from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { findVerification } from '../verifications/find-verification.ts';
import { listAuthentications, requestAuthentication, standingOf } from './request-authentication.ts';

const tags = ['Face authentication'];
const noStore = (reply: FastifyReply): FastifyReply => reply.header('Cache-Control', 'no-store');
const NO_SUCH_SESSION = refuse('BAD_VALUE', 'There is no face authentication with this token').fault;

/** May somebody authenticate by face, the token to do so, and what came of it. */
export function registerFaceAuthenticationRoutes(app: ApiInstance, deps: Deps): void {
  registerStanding(app, deps);
  registerToken(app, deps);
  registerSessions(app, deps);
}

function registerStanding(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/identification/facial-auth/:scanRef/check-status',
    schema: {
      operationId: 'getFaceAuthenticationStanding',
      tags,
      summary: 'May this person authenticate by face?',
      description: 'Only somebody whose verification with face and document was approved may.',
      params: z.object({ scanRef: z.string().max(40) }),
      querystring: faceAuthenticationQuery,
      response: { 200: faceAuthenticationStanding, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const found = await findVerification(deps, { partner: partnerOf(request), scanRef: request.params.scanRef });
      if (!found.ok || found.value.wrappedKey === null) return sendFault(reply, NO_SUCH_VERIFICATION, 404);
      return noStore(reply).send(standingOf(found.value));
    },
  });
}

/** An erased verification is as unknown as one that never was. */
const NO_SUCH_VERIFICATION = refuse('BAD_VALUE', 'There is no verification with this scanRef').fault;

function registerToken(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/partner/authentication-info',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createFaceAuthentication',
      tags,
      summary: 'Create a face authentication',
      description: 'Answers with the link under which the person shows the face; a webhook tells how it ended.',
      body: faceAuthenticationRequest,
      response: { 200: faceAuthenticationToken, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const { scanRef } = request.body;
      const found = await findVerification(deps, { partner: partnerOf(request), scanRef });
      if (!found.ok || found.value.wrappedKey === null) return sendFault(reply, NO_SUCH_VERIFICATION, 404);
      const outcome = await requestAuthentication(deps, { verification: found.value, request: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return noStore(reply).send(outcome.value);
    },
  });
}

function registerSessions(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v2/facial-authentication-sessions',
    schema: {
      operationId: 'listFaceAuthentications',
      tags,
      summary: 'The latest face authentications',
      description: `Newest first, ${LIMITS.listedAuthentications} at most.`,
      response: { 200: z.array(faceAuthenticationSession).describe('Newest first.'), ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const listed = await listAuthentications(deps, { partnerId: partnerOf(request).id });
      return noStore(reply).send([...listed]);
    },
  });
  app.route({
    method: 'GET',
    url: '/api/v2/facial-authentication-sessions/:tokenString',
    schema: {
      operationId: 'getFaceAuthentication',
      tags,
      summary: 'One face authentication',
      description: 'Webhooks tell this by themselves; please do not poll.',
      params: z.object({ tokenString: z.string().max(40) }),
      response: { 200: faceAuthenticationSession, ...failures(401, 404, 429) },
    },
    handler: async (request, reply) => {
      const token = request.params.tokenString;
      const [session] = await listAuthentications(deps, { partnerId: partnerOf(request).id, token });
      return session ? noStore(reply).send(session) : sendFault(reply, NO_SUCH_SESSION, 404);
    },
  });
}
