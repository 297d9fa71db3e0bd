import { peopleList, peopleListChange, peopleListRequest, peopleListsAnswer } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { countPeople, listLists, type PeopleListRow } from '../../people/queries.ts';
import { removeList } from '../../people/remove-person.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { create, ownList, rename } from './manage-lists.ts';
import { presentList } from './present-list.ts';

const url = '/v1/people-lists';
const one = `${url}/:listId`;
const tags = ['People lists'];
const params = z.object({ listId: z.string().max(40) });

/** Lists of people that a partner keeps. */
export function registerListRoutes(app: ApiInstance, deps: Deps): void {
  registerLists(app, deps);
  registerOneList(app, deps);
  registerListChanges(app, deps);
}

const counted = async (deps: Deps, list: PeopleListRow) =>
  presentList(list, (await countPeople(deps.db, [list.id])).get(list.id) ?? 0);

function registerLists(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'listPeopleLists',
      tags,
      summary: 'Your lists of people',
      response: { 200: peopleListsAnswer, ...failures(401, 429) },
    },
    handler: async (request, reply) => {
      const lists = await listLists(deps.db, partnerOf(request).id);
      const people = await countPeople(
        deps.db,
        lists.map(({ id }) => id),
      );
      const results = lists.map((list) => presentList(list, people.get(list.id) ?? 0));
      return reply.header('Cache-Control', 'no-store').send({ results });
    },
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createPeopleList',
      tags,
      summary: 'Make a list of people',
      description: 'A list of the same name and kind that is there already is answered again.',
      body: peopleListRequest,
      response: { 201: peopleList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await create(deps, partnerOf(request), request.body);
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).send(await counted(deps, outcome.value));
    },
  });
}

function registerOneList(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: one,
    schema: {
      operationId: 'showPeopleList',
      tags,
      summary: 'One list of people',
      params,
      response: { 200: peopleList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await ownList(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(await counted(deps, outcome.value));
    },
  });
}

function registerListChanges(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'PATCH',
    url: one,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'renamePeopleList',
      tags,
      summary: 'Rename a list of people',
      params,
      body: peopleListChange,
      response: { 200: peopleList, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), ...request.params, name: request.body.name };
      const outcome = await rename(deps, query);
      return outcome.ok ? reply.send(await counted(deps, outcome.value)) : sendFault(reply, outcome.fault);
    },
  });
  app.route({
    method: 'DELETE',
    url: one,
    schema: {
      operationId: 'deletePeopleList',
      tags,
      summary: 'Remove a list with everybody on it',
      params,
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const found = await ownList(deps, { partner: partnerOf(request), ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      await removeList(deps, { partnerId: found.value.partnerId, listId: found.value.id });
      return reply.status(204).send(null);
    },
  });
}
