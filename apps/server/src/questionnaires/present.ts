import { COUNTRY_CODES, type FlowSession, type IdentificationWebhook } from '@bonafide/contract';
import { type Answers, inLocale, type LocalisedText, type Question, visibleQuestions } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { openJson, openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { findAnswers, findQuestionnaireById } from './queries.ts';
import { ANSWERS_CONTEXT, questionFiles, sessionQuestionnaire } from './session-questionnaire.ts';

/** The answers with the questions as they were asked, in the session's language; null where none were given. */
export async function presentAnswers(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<IdentificationWebhook['questionnaireAnswers']> {
  const row = await findAnswers(reader, session.id);
  const key = openSessionKey(deps, session);
  const asked = row && (await findQuestionnaireById(reader, row.questionnaireId));
  if (!row || !key || !asked) return null;
  const answers = openJson<Answers>(key, row.sealedAnswers, ANSWERS_CONTEXT);
  const locale = openRequest(deps, session)?.locale ?? null;
  const told = (text: LocalisedText) => inLocale(text, locale === null ? [] : [locale]);
  return {
    title: told(asked.definition.title),
    sections: visibleQuestions(asked.definition, answers).map(({ section, questions }) => ({
      title: told(section.title),
      questions: questions.map(({ key: name, title, type }) => ({
        key: name,
        title: told(title),
        type,
        value: wireValue(answers, name),
      })),
    })),
  };
}

function wireValue(answers: Answers, key: string): string | string[] | boolean | null {
  const value = answers[key] ?? null;
  return typeof value === 'object' && value !== null ? [...value] : value;
}

/** The questionnaire as the hosted page asks it; null where there is none. It holds no answer: a stolen link shows nothing. */
export async function presentQuestions(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  of: { readonly session: SessionRow; readonly held: readonly EvidenceRow[]; readonly languages: readonly string[] },
): Promise<FlowSession['questionnaire']> {
  const asked = await sessionQuestionnaire(deps, reader, of.session);
  if (!asked) return null;
  const { definition } = asked.row;
  const told = (text: LocalisedText) => inLocale(text, of.languages);
  return {
    title: told(definition.title),
    required: asked.required,
    answered: (await findAnswers(reader, of.session.id)) !== null,
    files: Object.fromEntries(Object.entries(questionFiles(asked.row, of.held)).map(([key, own]) => [key, own.length])),
    sections: definition.sections.map((section) => ({
      title: told(section.title),
      condition: section.condition ?? null,
      questions: section.questions.map((question) => presentQuestion(question, told)),
    })),
  };
}

function presentQuestion(question: Question, told: (text: LocalisedText) => string) {
  const { key, title, description, type, required, least, most, maxLength, condition } = question;
  return {
    key,
    title: told(title),
    description: description ? told(description) : null,
    type,
    required,
    options: optionsOf(question, told),
    least: least ?? null,
    most: most ?? null,
    maxLength: maxLength ?? null,
    condition: condition ?? null,
  };
}

/** Countries are told by their codes: the page knows their names in the person's language. */
function optionsOf({ type, options = [] }: Question, told: (text: LocalisedText) => string) {
  if (type === 'COUNTRY' || type === 'COUNTRY_MULTI')
    return [...COUNTRY_CODES].map((value) => ({ value, label: value }));
  return options.map(({ value, label }) => ({ value, label: told(label) }));
}
