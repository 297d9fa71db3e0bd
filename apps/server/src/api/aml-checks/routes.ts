import { amlCheckAnswer, amlCheckRequest, amlPdfRequest, amlProfile } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { createCheck } from '../../screening/aml-checks/create-check.ts';
import { drawCheck, drawProfile } from '../../screening/aml-checks/draw-check.ts';
import { deleteCheck, findCheck, findProfile } from '../../screening/aml-checks/find-check.ts';
import { presentProfile } from '../../screening/present-profile.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/aml/checks';
const one = `${url}/:id`;
const profile = `${one}/profiles/:profileId`;
const tags = ['AML checks'];
const params = z.object({
  id: z.string().max(40).describe('Of a check, or the `scanRef` of a screened verification.'),
});
const ofProfile = params.extend({ profileId: z.string().max(64).describe('A `resourceId` that the check found.') });

/** Screenings of one person or company by themselves (contract section 12). */
export function registerAmlCheckRoutes(app: ApiInstance, deps: Deps): void {
  registerChecks(app, deps);
  registerProfiles(app, deps);
  registerReports(app, deps);
}

function registerChecks(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createAmlCheck',
      tags,
      summary: 'Screen a person or a company',
      description:
        'Against every list of this installation that you see. Where nobody could look, `overallStatus` is NOT_CHECKED and `amlCheck` null. Kept sealed until it is deleted.',
      body: amlCheckRequest,
      response: { 201: amlCheckAnswer, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await createCheck(deps, { partner: partnerOf(request), asked: request.body });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(outcome.value);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/aml-checks/:id',
    schema: {
      operationId: 'deleteAmlCheck',
      tags,
      summary: 'Delete a screening',
      description: 'With its key and the cases that nothing else came upon. Nothing happens when there is none.',
      params: z.object({ id: z.string().max(40) }),
      response: { 204: z.null().describe('Not kept any more: no body.'), ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      await deleteCheck(deps, { partner: partnerOf(request), id: request.params.id });
      return reply.status(204).send(null);
    },
  });
}

function registerProfiles(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: profile,
    schema: {
      operationId: 'showAmlProfile',
      tags,
      summary: 'What a list says of somebody',
      description: 'As it stood when the check was made.',
      params: ofProfile,
      response: { 200: amlProfile, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await findProfile(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { hit, day } = outcome.value;
      return reply.header('Cache-Control', 'no-store').send(presentProfile(hit, day));
    },
  });
}

const pdf = {
  description: 'The report.',
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
};

function registerReports(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${one}/pdf`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'drawAmlCheck',
      tags,
      summary: 'A screening as PDF',
      description: 'With a password the PDF is encrypted and opens with that alone; nobody here can open it again.',
      params,
      body: amlPdfRequest,
      response: { 200: pdf, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await findCheck(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { password } = request.body;
      return sendPdf(reply, await drawCheck(outcome.value, { now: deps.clock.now(), password }));
    },
  });
  app.route({
    method: 'POST',
    url: `${profile}/pdf`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'drawAmlProfile',
      tags,
      summary: 'What a list says of somebody, as PDF',
      params: ofProfile,
      body: amlPdfRequest,
      response: { 200: pdf, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await findProfile(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { password } = request.body;
      return sendPdf(reply, await drawProfile(outcome.value, { now: deps.clock.now(), password }));
    },
  });
}

function sendPdf(reply: FastifyReply, bytes: Uint8Array) {
  return reply.type('application/pdf').header('Cache-Control', 'no-store').send(Buffer.from(bytes));
}
