import { type AnswerFault, readAnswers } from './check-answers.ts';
import type { Question, Questionnaire, QuestionType } from './definition.ts';

export const text = (en: string) => ({ en });
export const question = (key: string, type: QuestionType, more: Partial<Question> = {}): Question => ({
  key,
  title: text(key),
  type,
  required: false,
  ...(['RADIO', 'SELECT', 'SELECT_MULTI'].includes(type) && {
    options: [
      { value: 'a', label: text('A') },
      { value: 'b', label: text('B') },
    ],
  }),
  ...more,
});
export const asking = (...questions: Question[]): Questionnaire => ({
  title: text('About you'),
  sections: [{ title: text('One'), questions }],
});
export const CONTEXT = { countries: new Set(['LT', 'DE']), files: {} };
export const faults = (
  questionnaire: Questionnaire,
  sent: Record<string, unknown>,
  files = {},
): Record<string, AnswerFault> => {
  const read = readAnswers(questionnaire, sent, { ...CONTEXT, files });
  return read.ok ? {} : Object.fromEntries(read.faults.map(({ question: key, fault }) => [key, fault]));
};
