import type { Answers, AnswerValue, Condition } from './definition.ts';

interface AskedQuestion {
  readonly key: string;
  readonly condition?: Condition | null | undefined;
}

interface AskedSection<Q> {
  readonly condition?: Condition | null | undefined;
  readonly questions: readonly Q[];
}

/** A section with those of its questions that are asked. */
export interface VisibleSection<Q, S> {
  readonly section: S;
  readonly questions: readonly Q[];
}

/** What is asked after these answers; sections without a question are left out. An answer to what is not asked counts for nothing. */
export function visibleQuestions<Q extends AskedQuestion, S extends AskedSection<Q>>(
  questionnaire: { readonly sections: readonly (S & AskedSection<Q>)[] },
  answers: Answers,
): readonly VisibleSection<Q, S>[] {
  const counted: Record<string, AnswerValue> = {};
  const sections = questionnaire.sections.map((section) => {
    const asked = holds(section.condition, counted);
    const questions = section.questions.filter((question) => {
      const visible = asked && holds(question.condition, counted);
      if (visible) counted[question.key] = answers[question.key] ?? null;
      return visible;
    });
    return { section, questions };
  });
  return sections.filter(({ questions }) => questions.length > 0);
}

/** True for nothing: no tick, no text, no entry. */
export function isUnanswered(value: AnswerValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

function holds(condition: Condition | null | undefined, answers: Answers): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const value = Object.hasOwn(answers, condition.question) ? answers[condition.question] : null;
  switch (condition.is) {
    case 'answered':
      return !isUnanswered(value);
    case 'unanswered':
      return isUnanswered(value);
    case 'one_of':
      return entries(value).some((entry) => condition.values.includes(entry));
    case 'equal':
      return isEqual(value, condition.value);
    case 'unequal':
      return !isEqual(value, condition.value);
    case 'above':
      return compare(value, condition.value) > 0;
    case 'below':
      return compare(value, condition.value) < 0;
  }
}

/** A list equals one of its entries: `SELECT_MULTI` that holds it. No tick is `false`. */
function isEqual(value: AnswerValue | undefined, wanted: string | boolean): boolean {
  if (typeof wanted === 'boolean') return (value ?? false) === wanted;
  return entries(value).includes(wanted);
}

const entries = (value: AnswerValue | undefined): readonly string[] =>
  value === null || value === undefined || typeof value === 'boolean' ? [] : [value].flat();

/** Numbers by their value, dates and times (ISO 8601) by their text. NaN, which is neither above nor below, where nothing can be compared. */
function compare(value: AnswerValue | undefined, wanted: string | boolean): number {
  if (typeof value !== 'string' || typeof wanted !== 'string' || value === '') return Number.NaN;
  const difference = Number(value) - Number(wanted);
  if (!Number.isNaN(difference)) return difference;
  if (value === wanted) return 0;
  return value < wanted ? -1 : 1;
}
