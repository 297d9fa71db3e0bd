import { flowAnswers, toErrorBody } from '@bonafide/contract';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { addQuestionFile, answerQuestionnaire, removeQuestionFiles } from '../questionnaires/answer-questionnaire.ts';
import { callerOf } from './flow-caller.ts';
import { sendFlow } from './send-flow.ts';

const hidden = { schema: { hide: true } };
const FILE = '/flow/questionnaire/files/:question';
type FileRoute = { readonly Params: { readonly question: string } };

/** The calls by which the page answers a questionnaire. Refused answers are told by question, in codes that the page has words for. */
export function registerQuestionnaire(flow: FastifyInstance, deps: Deps): void {
  flow.put('/flow/questionnaire', hidden, async (request, reply) => {
    const sent = flowAnswers.safeParse(request.body);
    if (!sent.success) return sendFlow(reply, { ok: false, fault: 'answers_refused' });
    const { outcome, faults } = await answerQuestionnaire(deps, callerOf(request), sent.data.answers);
    if (faults.length === 0) return sendFlow(reply, outcome);
    const body = { ...toErrorBody('VALIDATION_ERROR', 'Some answers cannot be taken.'), faults };
    return reply.header('Cache-Control', 'no-store').status(422).send(body);
  });

  flow.put<FileRoute>(FILE, hidden, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return sendFlow(reply, { ok: false, fault: 'not_an_image' });
    const file = { question: request.params.question, bytes: request.body };
    return sendFlow(reply, await addQuestionFile(deps, callerOf(request), file));
  });

  flow.delete<FileRoute>(FILE, hidden, async (request, reply) =>
    sendFlow(reply, await removeQuestionFiles(deps, callerOf(request), request.params.question)),
  );
}
