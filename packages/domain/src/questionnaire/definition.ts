/** The contract's kinds of question, by the input that they are asked with. */
export const QUESTION_TYPES = [
  'CHECKBOX',
  'COLOR',
  'COUNTRY',
  'COUNTRY_MULTI',
  'DATE',
  'DATETIME',
  'EMAIL',
  'FILE',
  'FILE_MULTI',
  'FLOAT',
  'LIST',
  'INTEGER',
  'PASSWORD',
  'RADIO',
  'SELECT',
  'SELECT_MULTI',
  'TEL',
  'TEXT',
  'TEXT_AREA',
  'TIME',
  'URL',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A text by language (`en`, `lt`, ...). `en` or, failing that, the first is shown where a language is missing. */
export type LocalisedText = Readonly<Record<string, string>>;

/** When something is asked. A question that was itself not asked counts as not answered. */
export type Condition =
  | { readonly question: string; readonly is: 'answered' | 'unanswered' }
  | {
      readonly question: string;
      readonly is: 'equal' | 'unequal' | 'above' | 'below';
      readonly value: string | boolean;
    }
  | { readonly question: string; readonly is: 'one_of'; readonly values: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Question {
  /** Unique in the questionnaire. */
  readonly key: string;
  readonly title: LocalisedText;
  readonly description?: LocalisedText | undefined;
  readonly type: QuestionType;
  readonly required: boolean;
  /** What can be chosen; for RADIO, SELECT and SELECT_MULTI. */
  readonly options?: readonly { readonly value: string; readonly label: LocalisedText }[] | undefined;
  /** Least and most: of a number its value, of a date or time its ISO text, of a list or files how many. */
  readonly least?: string | undefined;
  readonly most?: string | undefined;
  /** Characters of a text. */
  readonly maxLength?: number | undefined;
  readonly condition?: Condition | undefined;
}

export interface QuestionnaireSection {
  readonly title: LocalisedText;
  readonly condition?: Condition | undefined;
  readonly questions: readonly Question[];
}

export interface Questionnaire {
  readonly title: LocalisedText;
  readonly sections: readonly QuestionnaireSection[];
}

/** An answer as the wire has it. Numbers are texts in decimal notation; files are the names of their steps. */
export type AnswerValue = string | readonly string[] | boolean | null;
export type Answers = Readonly<Record<string, AnswerValue>>;

export const CHOICES: readonly QuestionType[] = ['RADIO', 'SELECT', 'SELECT_MULTI'];
export const FILES: readonly QuestionType[] = ['FILE', 'FILE_MULTI'];

export function questionsOf({ sections }: Questionnaire): readonly Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The text in the first of the languages (`lt`, `pt-BR`) that there is, else in English, else in any. */
export function inLocale(text: LocalisedText, languages: readonly string[]): string {
  const wished = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => Object.hasOwn(text, code));
  return text[wished ?? 'en'] ?? Object.values(text)[0] ?? '';
}

/** The questions that a condition speaks of. */
export function conditionKeys(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(conditionKeys);
  if ('any' in condition) return condition.any.flatMap(conditionKeys);
  return 'not' in condition ? conditionKeys(condition.not) : [condition.question];
}

/**
 * What is wrong with a questionnaire, as one English sentence; null when it can be asked. Conditions look back only: what is asked
 * must not depend on what comes later, or on itself.
 */
export function faultOfQuestionnaire(questionnaire: Questionnaire): string | null {
  const known = new Set<string>();
  for (const section of questionnaire.sections) {
    const stray = strayCondition(section.condition, known);
    if (stray) return stray;
    for (const question of section.questions) {
      const fault = strayCondition(question.condition, known) ?? faultOfQuestion(question, known);
      if (fault) return fault;
      known.add(question.key);
    }
  }
  return known.size === 0 ? 'A questionnaire needs a question.' : null;
}

function strayCondition(condition: Condition | undefined, known: ReadonlySet<string>): string | null {
  const stray = (condition ? conditionKeys(condition) : []).find((key) => !known.has(key));
  return stray === undefined ? null : `A condition names "${stray}", which is not a question before it.`;
}

function faultOfQuestion({ key, type, options }: Question, known: ReadonlySet<string>): string | null {
  if (known.has(key)) return `Two questions have the key "${key}".`;
  const values = (options ?? []).map(({ value }) => value);
  if (CHOICES.includes(type) !== values.length > 0)
    return `"${key}": Options belong to RADIO, SELECT and SELECT_MULTI.`;
  return new Set(values).size === values.length ? null : `"${key}": Two options have the same value.`;
}
