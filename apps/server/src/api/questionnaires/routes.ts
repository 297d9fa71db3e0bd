import { questionnaire, questionnaireChange, questionnaireList, questionnaireRequest } from '@bonafide/contract';
import { inLocale } from '@bonafide/domain';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { findQuestionnaire, listQuestionnaires, type QuestionnaireRow } from '../../questionnaires/queries.ts';
import { changeQuestionnaire, createQuestionnaire, NO_QUESTIONNAIRE } from '../../questionnaires/save-questionnaire.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const params = z.object({ key: z.string().max(100) });
const tags = ['Questionnaires'];
const bodyLimit = LIMITS.request;
const url = '/v1/questionnaires/:key';

const present = ({ key, version, createdAt, definition }: QuestionnaireRow) => ({
  key,
  version,
  createdAt: createdAt.toISOString(),
  // It went through the same schema when it was saved.
  definition: definition as z.output<typeof questionnaire>['definition'],
});

/** What the partner asks people besides their documents. */
export function registerQuestionnaireRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/questionnaires',
    bodyLimit,
    schema: {
      operationId: 'createQuestionnaire',
      tags,
      summary: 'Make a questionnaire',
      description: 'The hosted flow asks it where a token names its key as `questionnaire`.',
      body: questionnaireRequest,
      response: { 201: questionnaire, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const outcome = await createQuestionnaire(deps, { partnerId: partnerOf(request).id, ...request.body });
      return outcome.ok ? reply.status(201).send(present(outcome.value)) : sendFault(reply, outcome.fault);
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/questionnaires',
    schema: {
      operationId: 'listQuestionnaires',
      tags,
      summary: 'List your questionnaires',
      response: { 200: questionnaireList, ...failures(401, 429) },
    },
    handler: async (request) => {
      const rows = await listQuestionnaires(deps.db, partnerOf(request).id);
      return {
        questionnaires: rows.map(({ key, version, definition }) => ({
          key,
          version,
          title: inLocale(definition.title, []),
        })),
      };
    },
  });
  registerOne(app, deps);
}

function registerOne(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'getQuestionnaire',
      tags,
      summary: 'Show a questionnaire',
      params,
      response: { 200: questionnaire, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const row = await findQuestionnaire(deps.db, { partnerId: partnerOf(request).id, key: request.params.key });
      return row ? present(row) : sendFault(reply, NO_QUESTIONNAIRE.fault);
    },
  });
  app.route({
    method: 'PUT',
    url,
    bodyLimit,
    schema: {
      operationId: 'changeQuestionnaire',
      tags,
      summary: 'Ask in another way from now on',
      description: 'Answers that were given stay with the questions as they were asked.',
      params,
      body: questionnaireChange,
      response: { 200: questionnaire, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { key } = request.params;
      const wanted = { partnerId: partnerOf(request).id, key, definition: request.body.definition };
      const outcome = await changeQuestionnaire(deps, wanted);
      return outcome.ok ? present(outcome.value) : sendFault(reply, outcome.fault);
    },
  });
}
