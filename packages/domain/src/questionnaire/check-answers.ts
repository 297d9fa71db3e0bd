import {
  type Answers,
  type AnswerValue,
  FILES,
  type Question,
  type Questionnaire,
  type QuestionType,
} from './definition.ts';
import { isUnanswered, visibleQuestions } from './visible-questions.ts';

/** Why an answer cannot be taken. `unknown`: nobody asked. */
export const ANSWER_FAULTS = [
  'missing',
  'wrong_kind',
  'not_an_option',
  'too_long',
  'too_low',
  'too_high',
  'not_a_number',
  'not_a_date',
  'not_an_email',
  'not_a_phone',
  'not_an_address',
  'not_a_colour',
  'not_a_country',
  'unknown',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

export interface FaultyAnswer {
  readonly question: string;
  readonly fault: AnswerFault;
}

/** What a check of answers cannot know by itself. */
export interface AnswerContext {
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  /** Question key -> names of the files that were uploaded for it. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

export type AnswersRead =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly FaultyAnswer[] };

const LONGEST_TEXT = 10_000;
const MOST_ENTRIES = 100;

/**
 * Answers to everything that is asked, in the form of the wire. Files are not sent with the answers but uploaded, so theirs are the
 * names of what was. Answers to questions that the other answers hide are dropped; answers to questions that do not exist are refused.
 */
export function readAnswers(
  questionnaire: Questionnaire,
  sent: Readonly<Record<string, unknown>>,
  context: AnswerContext,
): AnswersRead {
  const given = normalised(questionnaire, sent, context);
  const keys = new Set(questionnaire.sections.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const stray = Object.keys(sent).filter((key) => !keys.has(key));
  const visible = visibleQuestions(questionnaire, given).flatMap(({ questions }) => questions);
  const faults = visible.flatMap((question): FaultyAnswer[] => {
    const fault = faultOf(question, given[question.key] ?? null, context);
    return fault ? [{ question: question.key, fault }] : [];
  });
  const all = [...faults, ...stray.map((question) => ({ question, fault: 'unknown' as const }))];
  if (all.length > 0) return { ok: false, faults: all };
  return { ok: true, answers: Object.fromEntries(visible.map(({ key }) => [key, given[key] ?? null])) };
}

function normalised(
  questionnaire: Questionnaire,
  sent: Readonly<Record<string, unknown>>,
  { files }: AnswerContext,
): Answers {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.map(({ key, type }): [string, AnswerValue] => {
      const uploaded = Object.hasOwn(files, key) ? (files[key] ?? []) : [];
      if (type === 'FILE') return [key, uploaded.at(-1) ?? null];
      if (type === 'FILE_MULTI') return [key, uploaded];
      return [key, tidied(Object.hasOwn(sent, key) ? sent[key] : null)];
    }),
  );
}

/** What JSON can hold and a question cannot ends as a list with a sign that no answer holds, and is refused as of the wrong kind. */
function tidied(value: unknown): AnswerValue {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
    return value.map((entry) => entry.trim()).filter((entry) => entry !== '');
  return NOT_AN_ANSWER;
}

const NOT_AN_ANSWER: readonly string[] = ['\u0000'];

function faultOf(question: Question, value: AnswerValue, context: AnswerContext): AnswerFault | null {
  const { type, required } = question;
  if (isUnanswered(value)) return required ? 'missing' : null;
  if (value === null || value === NOT_AN_ANSWER) return 'wrong_kind';
  if (kindOf(value) !== wantedKind(type)) return 'wrong_kind';
  if (FILES.includes(type)) return countFault(question, [value].flat().length);
  if (typeof value === 'boolean') return null;
  const entries = [value].flat();
  const count = Array.isArray(value) ? countFault(question, entries.length) : null;
  return count ?? entries.map((entry) => entryFault(question, entry, context)).find((fault) => fault !== null) ?? null;
}

const kindOf = (value: Exclude<AnswerValue, null>): 'text' | 'list' | 'tick' => {
  if (typeof value === 'boolean') return 'tick';
  return typeof value === 'string' ? 'text' : 'list';
};

const LISTS: readonly QuestionType[] = ['COUNTRY_MULTI', 'FILE_MULTI', 'LIST', 'SELECT_MULTI'];

function wantedKind(type: QuestionType): 'text' | 'list' | 'tick' {
  if (type === 'CHECKBOX') return 'tick';
  return LISTS.includes(type) ? 'list' : 'text';
}

function countFault({ least, most }: Question, count: number): AnswerFault | null {
  if (least !== undefined && count < Number(least)) return 'too_low';
  return count > Number(most ?? MOST_ENTRIES) ? 'too_high' : null;
}

function entryFault(question: Question, entry: string, { countries }: AnswerContext): AnswerFault | null {
  if (entry.length > (question.maxLength ?? LONGEST_TEXT)) return 'too_long';
  switch (question.type) {
    case 'COUNTRY':
    case 'COUNTRY_MULTI':
      return countries.has(entry) ? null : 'not_a_country';
    case 'RADIO':
    case 'SELECT':
    case 'SELECT_MULTI':
      return question.options?.some(({ value }) => value === entry) ? null : 'not_an_option';
    case 'COLOR':
      return /^#[0-9a-fA-F]{6}$/.test(entry) ? null : 'not_a_colour';
    case 'EMAIL':
      return /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(entry) ? null : 'not_an_email';
    case 'TEL':
      return /^\+?[0-9][0-9 ().-]{3,30}$/.test(entry) ? null : 'not_a_phone';
    case 'URL':
      return isWebAddress(entry) ? null : 'not_an_address';
    case 'INTEGER':
      return /^[+-]?\d{1,15}$/.test(entry) ? rangeFault(question, entry, Number) : 'not_a_number';
    case 'FLOAT':
      return /^[+-]?\d{1,15}([.]\d{1,15})?$/.test(entry) ? rangeFault(question, entry, Number) : 'not_a_number';
    case 'DATE':
      return isDate(entry) ? rangeFault(question, entry, Date.parse) : 'not_a_date';
    case 'DATETIME':
      return isDate(entry.slice(0, 10)) && TIME.test(entry.slice(11)) && entry[10] === 'T'
        ? rangeFault(question, entry, Date.parse)
        : 'not_a_date';
    case 'TIME':
      return TIME.test(entry) ? rangeFault(question, entry, minutes) : 'not_a_date';
    default:
      return null;
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A day of the calendar, ISO 8601. */
function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function rangeFault({ least, most }: Question, entry: string, toNumber: (text: string) => number): AnswerFault | null {
  const value = toNumber(entry);
  if (least !== undefined && value < toNumber(least)) return 'too_low';
  return most !== undefined && value > toNumber(most) ? 'too_high' : null;
}
