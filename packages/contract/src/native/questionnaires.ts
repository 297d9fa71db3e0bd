import { type Condition, QUESTION_TYPES } from '@bonafide/domain';
import { z } from 'zod';
import { NATIVE_EXAMPLES } from './examples.ts';

const MOST_SECTIONS = 30;
const MOST_QUESTIONS = 100;
const MOST_OPTIONS = 300;

const localised = z
  .record(z.string().regex(/^[a-z]{2}$/, 'Must be a language of two letters'), z.string().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0, 'At least one language is needed')
  .describe('Text by language. Where the language of the person is missing, English or the first is shown.');

const questionKey = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, 'Must be a letter and up to 39 letters, digits and underscores');
const value = z.string().min(1).max(200);

/** Shallow enough for anybody to understand, and for no program to run out of stack. */
const DEEPEST = 2;

function condition(depth: number): z.ZodType<Condition> {
  const about = { question: questionKey };
  const leaves = [
    z.strictObject({ ...about, is: z.enum(['answered', 'unanswered']) }),
    z.strictObject({
      ...about,
      is: z.enum(['equal', 'unequal', 'above', 'below']),
      value: z.union([value, z.boolean()]),
    }),
    z.strictObject({ ...about, is: z.literal('one_of'), values: z.array(value).min(1).max(MOST_OPTIONS) }),
  ] as const;
  if (depth === 0) return z.union(leaves);
  const inner = condition(depth - 1);
  const parts = z.array(inner).min(1).max(20);
  return z.union([
    ...leaves,
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: inner }),
  ]);
}

const shownWhen = condition(DEEPEST).optional().describe('Asked only when this holds; it speaks of questions before.');

const question = z.strictObject({
  key: questionKey,
  title: localised,
  description: localised.optional(),
  type: z.enum(QUESTION_TYPES),
  required: z.boolean().default(false),
  options: z
    .array(z.strictObject({ value, label: localised }))
    .min(1)
    .max(MOST_OPTIONS)
    .optional(),
  least: z.string().max(40).optional().describe('Least number, date or time, or how many entries.'),
  most: z.string().max(40).optional().describe('Greatest number, date or time, or how many entries.'),
  maxLength: z.int().min(1).max(10_000).optional().describe('Characters of a text.'),
  condition: shownWhen,
});

const definition = z.strictObject({
  title: localised,
  sections: z
    .array(
      z.strictObject({
        title: localised,
        condition: shownWhen,
        questions: z.array(question).min(1).max(MOST_QUESTIONS),
      }),
    )
    .min(1)
    .max(MOST_SECTIONS),
});

const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'Must be letters, digits, hyphens and underscores')
  .describe('As `questionnaire` in a token names it.');

/** Body of `POST /v1/questionnaires`. */
export const questionnaireRequest = z
  .object({ key, definition })
  .meta({ examples: NATIVE_EXAMPLES.questionnaireRequest });

/** Body of `PUT /v1/questionnaires/{key}`. */
export const questionnaireChange = z.object({ definition }).meta({ examples: NATIVE_EXAMPLES.questionnaireChange });

export const questionnaire = z
  .object({ key, version: z.int(), createdAt: z.iso.datetime(), definition })
  .describe('The questionnaire as it is asked now.')
  .meta({ examples: NATIVE_EXAMPLES.questionnaire });

export const questionnaireList = z
  .object({ questionnaires: z.array(z.object({ key, version: z.int(), title: z.string() })) })
  .describe('By key.');
