import {
  createdMagicLink,
  type MagicLinkRequest,
  magicLink,
  magicLinkList,
  magicLinkRequest,
  type TokenRequest,
  tokenRequest,
  toRequestFault,
  withSessionDefaults,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { createLink } from '../../magic-links/create-link.ts';
import { presentLink } from '../../magic-links/present.ts';
import { findPartnerLink, listPartnerLinks, revokeLink } from '../../magic-links/queries.ts';
import type { Partner } from '../../partners/partner.ts';
import { permitTheme } from '../../themes/strict-theme.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { permit } from '../token/mint-session.ts';

const tags = ['Magic links'];
const params = z.object({ id: z.uuid() });
const NO_SUCH_LINK = { identifier: 'BAD_VALUE', message: 'There is no magic link with this id' } as const;

/** Room for a hyphen and what tells the followers apart. */
const LONGEST_PREFIX = 80;

/** Reusable links: every follower gets a session of their own. */
export function registerMagicLinkRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/magic-links',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createMagicLink',
      tags,
      summary: 'Make a reusable link',
      description:
        'For posters, mails to many and pages without a server. Sessions cost credits when somebody follows it.',
      body: magicLinkRequest,
      response: { 201: createdMagicLink, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const session = readSession(partner, request.body);
      if (!session.ok) return sendFault(reply, session.fault);
      const themed = await permitTheme(deps.db, partner, session.value.theme);
      if (!themed.ok) return sendFault(reply, themed.fault);
      const wanted = { partnerId: partner.id, wish: request.body, request: session.value };
      const { row, url } = await createLink(deps, wanted);
      return reply
        .status(201)
        .header('Cache-Control', 'no-store')
        .send({ ...presentLink(deps, row), url });
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/magic-links',
    schema: {
      operationId: 'listMagicLinks',
      tags,
      summary: 'List the reusable links',
      response: { 200: magicLinkList, ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const rows = await listPartnerLinks(deps.db, partnerOf(request).id);
      return reply.header('Cache-Control', 'no-store').send({ links: rows.map((row) => presentLink(deps, row)) });
    },
  });
  registerOneLinkRoutes(app, deps);
}

function registerOneLinkRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/magic-links/:id',
    schema: {
      operationId: 'getMagicLink',
      tags,
      summary: 'One reusable link',
      params,
      response: { 200: magicLink, ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const of = { partnerId: partnerOf(request).id, id: request.params.id };
      const row = await findPartnerLink(deps.db, of);
      if (!row) return sendFault(reply, NO_SUCH_LINK, 404);
      return reply.header('Cache-Control', 'no-store').send(presentLink(deps, row));
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/magic-links/:id',
    schema: {
      operationId: 'revokeMagicLink',
      tags,
      summary: 'Revoke a reusable link',
      description: 'It makes no more sessions; those that it made go on.',
      params,
      response: { 204: z.null().describe('Revoked: no body.'), ...failures(400, 401, 404, 429) },
    },
    handler: async (request, reply) => {
      const of = { partnerId: partnerOf(request).id, id: request.params.id };
      const row = await findPartnerLink(deps.db, of);
      if (!row) return sendFault(reply, NO_SUCH_LINK, 404);
      await revokeLink(deps.db, row.id, deps.clock.now());
      return reply.status(204).send(null);
    },
  });
}

/** What every session of the link begins with, checked now, so that nobody who follows it meets a fault of the partner’s. */
function readSession(partner: Partner, { session }: MagicLinkRequest): Outcome<TokenRequest> {
  const sent = withSessionDefaults({ clientId: 'link', ...session }, partner.settings.sessionDefaults);
  const read = tokenRequest.safeParse(sent);
  if (!read.success) return { ok: false, fault: toRequestFault(read.error.issues, sent) };
  if (read.data.clientId.length > LONGEST_PREFIX) return refuse('BAD_VALUE', "'clientId': At most 80 characters");
  const permitted = permit(partner, read.data);
  // Steps are spelt out anew for every session, as the environment then has them.
  return permitted.ok ? done(read.data) : permitted;
}
