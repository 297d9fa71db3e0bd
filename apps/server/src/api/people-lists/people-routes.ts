import {
  listedPersonAnswer,
  listedPersonRequest,
  peoplePage,
  peopleQuery,
  peopleSearchAnswer,
  peopleSearchRequest,
} from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { countPeople, listPeople } from '../../people/queries.ts';
import { removePerson } from '../../people/remove-person.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';
import { add, describe, ownList, ownPerson, search } from './manage-lists.ts';
import { presentPerson } from './present-list.ts';

const list = '/v1/people-lists/:listId';
const tags = ['People lists'];
const params = z.object({ listId: z.string().max(40) });
const ofPerson = params.extend({ personId: z.string().max(40) });

/** The people on a list. */
export function registerPeopleRoutes(app: ApiInstance, deps: Deps): void {
  registerPeople(app, deps);
  registerOnePerson(app, deps);
  registerSearch(app, deps);
}

function registerPeople(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${list}/people`,
    schema: {
      operationId: 'listPeople',
      tags,
      summary: 'People on a list',
      params,
      querystring: peopleQuery,
      response: { 200: peoplePage, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const found = await ownList(deps, { partner: partnerOf(request), ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      const { page, perPage } = request.query;
      const { id: listId, partnerId } = found.value;
      const count = (await countPeople(deps.db, [listId])).get(listId) ?? 0;
      const people = await listPeople(deps.db, { partnerId, listId, offset: (page - 1) * perPage, limit: perPage });
      const results = people.map((person) => presentPerson(deps, person));
      return reply.header('Cache-Control', 'no-store').send({ count, results });
    },
  });
  app.route({
    method: 'POST',
    url: `${list}/people`,
    bodyLimit: LIMITS.imagesRequest,
    schema: {
      operationId: 'addPerson',
      tags,
      summary: 'Put a person on a list',
      description:
        'By a face of a verification, or by a photo, which is described within moments (`state`) and not kept. A face of a verification that is on the list already is answered again.',
      params,
      body: listedPersonRequest,
      response: { 201: listedPersonAnswer, ...failures(400, 401, 413, 429) },
    },
    handler: async (request, reply) => {
      const query = { partner: partnerOf(request), ...request.params, request: request.body };
      const outcome = await add(deps, query);
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.status(201).header('Cache-Control', 'no-store').send(presentPerson(deps, outcome.value));
    },
  });
}

function registerOnePerson(app: ApiInstance, deps: Deps): void {
  const url = `${list}/people/:personId`;
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'showPerson',
      tags,
      summary: 'One person on a list',
      params: ofPerson,
      response: { 200: listedPersonAnswer, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await ownPerson(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(presentPerson(deps, outcome.value));
    },
  });
  app.route({
    method: 'POST',
    url: `${url}/describe`,
    schema: {
      operationId: 'describePersonAgain',
      tags,
      summary: 'Look at a photo again',
      description: 'For a person whose photo the system failed to look at (`FAILED`), without sending it again.',
      params: ofPerson,
      response: { 200: listedPersonAnswer, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await describe(deps, { partner: partnerOf(request), ...request.params });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      return reply.header('Cache-Control', 'no-store').send(presentPerson(deps, outcome.value));
    },
  });
  app.route({
    method: 'DELETE',
    url,
    schema: {
      operationId: 'removePerson',
      tags,
      summary: 'Take a person off a list',
      description: 'With key, particulars and face.',
      params: ofPerson,
      response: { 204: z.null().describe('Removed: no body.'), ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const partner = partnerOf(request);
      const found = await ownPerson(deps, { partner, ...request.params });
      if (!found.ok) return sendFault(reply, found.fault);
      await removePerson(deps, { partnerId: partner.id, personId: found.value.id });
      return reply.status(204).send(null);
    },
  });
}

function registerSearch(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: `${list}/search`,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'searchPeople',
      tags,
      summary: 'Who on a list is like the face of a verification',
      params,
      body: peopleSearchRequest,
      response: { 200: peopleSearchAnswer, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { scanRef, face: photo } = request.body;
      const outcome = await search(deps, { partner: partnerOf(request), ...request.params, scanRef, photo });
      if (!outcome.ok) return sendFault(reply, outcome.fault);
      const { compared, found } = outcome.value;
      const results = found.map(({ similarity, person }) => ({ similarity, person: presentPerson(deps, person) }));
      return reply.header('Cache-Control', 'no-store').send({ compared, results });
    },
  });
}
