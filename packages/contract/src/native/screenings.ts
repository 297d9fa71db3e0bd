import { z } from 'zod';
import { amlHit } from '../aml-results.ts';
import {
  AML_DATASETS,
  AML_SEXES,
  AML_THRESHOLD,
  AML_USER_TYPES,
  DATE_OF_BIRTH_MATCHINGS,
  LAST_SANCTION_BODY,
  PEP_TIERS,
} from '../aml-words.ts';
import { nullable, text, upperCountryCode } from '../fields.ts';
import { SCREENING_EXAMPLES } from './screenings-examples.ts';

/** The most that one request brings as a list, and as CSV. */
export const SCREENING_LIMITS = { people: 1_000, rows: 100_000, csvCharacters: 20_000_000 } as const;

const partOfDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'Is no date');

const name = text(1, 200).refine((value) => /[\p{L}\p{N}]/u.test(value), 'Must hold a letter or a digit');

/** Somebody to be screened, a row of a CSV file alike. */
export const screenedPerson = z.object({
  id: nullable(text(1, 100)).describe('Your own; results repeat it.'),
  kind: z
    .enum(AML_USER_TYPES)
    .nullish()
    .transform((kind) => kind ?? ('PERSON' as const)),
  name: name.describe('In any alphabet.'),
  dateOfBirth: nullable(partOfDate),
  nationality: nullable(upperCountryCode),
  sex: nullable(z.enum(AML_SEXES)),
  documentNumber: nullable(text(1, 50)),
  country: nullable(upperCountryCode).describe('Where a person lives or a company is registered.'),
});
export type ScreenedPerson = z.output<typeof screenedPerson>;

const filter = z.object({
  threshold: z.int().min(AML_THRESHOLD.least).max(AML_THRESHOLD.most).default(AML_THRESHOLD.default),
  datasets: nullable(z.array(z.enum(AML_DATASETS)).min(1).max(AML_DATASETS.length)).describe(
    'Null: all but what holds no longer.',
  ),
  sanctionBodies: nullable(z.array(z.int().min(1).max(LAST_SANCTION_BODY)).max(LAST_SANCTION_BODY)).describe(
    'As for `/aml/checks/`.',
  ),
  dateOfBirthMatching: nullable(z.enum(DATE_OF_BIRTH_MATCHINGS)).describe(
    'Null: a birth that is far away speaks against a hit, but excludes none.',
  ),
  pepTiers: nullable(z.array(z.enum(PEP_TIERS)).max(PEP_TIERS.length)),
});
export type ScreeningFilterWish = z.output<typeof filter>;

/** Body of `POST /v1/screenings`: a list, or the text of a CSV file. */
export const screeningRequest = z
  .object({
    people: z.array(screenedPerson).min(1).max(SCREENING_LIMITS.people).optional(),
    csv: z
      .string()
      .min(1)
      .max(SCREENING_LIMITS.csvCharacters)
      .optional()
      .describe(
        'Columns by their names in the first row, in several languages: name, or firstName and lastName; id, kind, dateOfBirth, nationality, sex, documentNumber, country may be missing. Dates and countries as people write them; where nothing in the file says which number is the month, the year alone is taken.',
      ),
    filter: filter.nullish().transform((wish) => wish ?? filter.parse({})),
  })
  .refine(({ people, csv }) => (people === undefined) !== (csv === undefined), 'Either people or csv is required')
  .meta({ examples: SCREENING_EXAMPLES.screeningRequest });
export type ScreeningRequest = z.output<typeof screeningRequest>;

export const SCREENING_STATE_WORDS = ['RUNNING', 'DONE', 'CANCELLED'] as const;

/** How far a screening is. */
export const screeningProgress = z
  .object({
    id: z.uuid(),
    state: z.enum(SCREENING_STATE_WORDS),
    total: z.int(),
    done: z.int(),
    flagged: z.int().describe('Of those done, whoever is like an entry of a list.'),
    unchecked: z
      .int()
      .describe('Of those done, whom nobody could look for: no list is loaded, or the row is not valid.'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().describe('Then everything about it is erased.'),
  })
  .meta({ description: 'How far it is.', examples: SCREENING_EXAMPLES.screeningProgress });
export type ScreeningProgress = z.output<typeof screeningProgress>;

const LARGEST_PAGE = 100;
const page = z.coerce.number<string | number>().int().min(1).max(1_000_000).default(1);
const perPage = z.coerce.number<string | number>().int().min(1).max(LARGEST_PAGE).default(20);

export const screeningsQuery = z.object({ page, perPage });

export const screeningsPage = z
  .object({ count: z.int(), results: z.array(screeningProgress) })
  .meta({ description: 'Newest first.', examples: SCREENING_EXAMPLES.screeningsPage });

export const screeningResultsQuery = z.object({
  page,
  perPage,
  flagged: z.stringbool().optional().describe('Only whoever is like an entry of a list, or only the others.'),
});

const hit = amlHit.extend({
  list: z.string(),
  band: z.enum(['POSSIBLE', 'STRONG']),
  why: z.array(z.string()).describe('In sentences: the names word by word, then what each factor did.'),
  dismissed: z.boolean().describe('Somebody of yours found this entry to be somebody else.'),
});

export const screeningResult = z.object({
  row: z.int().min(1),
  id: z.string().nullable(),
  name: z.string().nullable(),
  status: z.enum(['NO_FLAGS', 'FLAGS_FOUND', 'NOT_CHECKED', 'INVALID']),
  problem: z.string().nullable().describe('Why nobody could look.'),
  hits: z.array(hit),
});
export type ScreeningResult = z.output<typeof screeningResult>;

export const screeningResults = z
  .object({ count: z.int().describe('Of those done so far that the query leaves.'), results: z.array(screeningResult) })
  .meta({ description: 'In the order that they were sent.', examples: SCREENING_EXAMPLES.screeningResults });
