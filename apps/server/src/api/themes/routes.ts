import { type ThemeAnswer, theme, themeList, themeRequest } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { contrastWarnings } from '../../themes/contrast.ts';
import { deleteTheme, findTheme, listThemes, type ThemeRow } from '../../themes/queries.ts';
import { changeTheme, createTheme, NO_THEME } from '../../themes/save-theme.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/v1/themes/:id';
const params = z.object({ id: z.guid() });
const tags = ['Themes'];
const bodyLimit = LIMITS.request;

function present({ partnerId: _, createdAt, changedAt, colors, ...row }: ThemeRow): ThemeAnswer {
  // What a column of JSON holds went through the schema when it was saved.
  const known = colors as ThemeAnswer['colors'];
  const moments = { createdAt: createdAt.toISOString(), changedAt: changedAt.toISOString() };
  return { ...row, colors: known, ...moments, warnings: contrastWarnings(known) };
}

/** How the hosted page looks: colours and logo, chosen by a token's `theme`. */
export function registerThemeRoutes(app: ApiInstance, deps: Deps): void {
  registerAll(app, deps);
  registerOne(app, deps);
}

function registerAll(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/themes',
    schema: {
      operationId: 'listThemes',
      tags,
      summary: 'List your themes',
      response: { 200: themeList, ...failures(401, 429) },
    },
    handler: async (request) => ({ themes: (await listThemes(deps.db, partnerOf(request).id)).map(present) }),
  });
  app.route({
    method: 'POST',
    url: '/v1/themes',
    bodyLimit,
    schema: {
      operationId: 'createTheme',
      tags,
      summary: 'Make a theme',
      description: 'Answers with what many people could not read in these colours.',
      body: themeRequest,
      response: { 201: theme, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await createTheme(deps, partnerOf(request).id, request.body);
      return outcome.ok ? reply.status(201).send(present(outcome.value)) : sendFault(reply, outcome.fault);
    },
  });
}

function registerOne(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'getTheme',
      tags,
      summary: 'Show a theme',
      params,
      response: { 200: theme, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const row = await findTheme(deps.db, { partnerId: partnerOf(request).id, id: request.params.id });
      return row === null ? sendFault(reply, NO_THEME.fault) : present(row);
    },
  });
  app.route({
    method: 'PUT',
    url,
    bodyLimit,
    schema: {
      operationId: 'changeTheme',
      tags,
      summary: 'Change a theme',
      description: 'Puts the new look in its place, whole. Pages that are open get it when they are loaded again.',
      params,
      body: themeRequest,
      response: { 200: theme, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const of = { partnerId: partnerOf(request).id, id: request.params.id };
      const outcome = await changeTheme(deps, of, request.body);
      return outcome.ok ? present(outcome.value) : sendFault(reply, outcome.fault);
    },
  });
  app.route({
    method: 'DELETE',
    url,
    schema: {
      operationId: 'deleteTheme',
      tags,
      summary: 'Delete a theme',
      description: 'Sessions that name it look like those without. Nothing happens when there is none.',
      params,
      response: { 204: z.null().describe('Gone.'), ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      await deleteTheme(deps.db, { partnerId: partnerOf(request).id, id: request.params.id });
      return reply.status(204).send(null);
    },
  });
}
