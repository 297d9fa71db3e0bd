import { z } from 'zod';
import { nullable, text } from '../fields.ts';
import { CASE_EXAMPLES } from './screening-cases-examples.ts';

export const CASE_STATE_WORDS = ['OPEN', 'SECOND_PENDING', 'DECIDED'] as const;
export const CASE_VERDICT_WORDS = ['TRUE_MATCH', 'FALSE_POSITIVE', 'UNDECIDED'] as const;
export type CaseVerdictWord = (typeof CASE_VERDICT_WORDS)[number];
export const CASE_ORIGIN_WORDS = ['SESSION', 'CHECK', 'MONITORING'] as const;
export const CASE_EVENT_WORDS = ['OPENED', 'PROPOSED', 'DISPUTED', 'DECIDED', 'NOTED', 'EXPIRED_BY_CHANGE'] as const;

const LARGEST_PAGE = 200;
const verdict = z.enum(CASE_VERDICT_WORDS);
const reviewer = text(1, 100).describe('Who looked. With four eyes a second one must have another name.');
const share = z.number().min(0).max(1);

/** Query of `GET /v1/screening-cases`. */
export const screeningCasesQuery = z.object({
  state: z.enum(CASE_STATE_WORDS).optional(),
  verdict: verdict.optional(),
  listId: text(1, 100).optional(),
  origin: z.enum(CASE_ORIGIN_WORDS).optional().describe('What came upon it.'),
  subjectId: z.guid().optional().describe('The verification (`scanRef`), check or monitoring that came upon it.'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  perPage: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});
export type ScreeningCasesQuery = z.output<typeof screeningCasesQuery>;

/** Body of `POST /v1/screening-cases/{id}/decide`. */
export const caseDecision = z
  .object({
    verdict: verdict.describe(
      'TRUE_MATCH: the person is the one on the list. FALSE_POSITIVE: somebody else; not asked again until the entry changes. UNDECIDED: it cannot be told.',
    ),
    reason: text(1, 2_000),
    reviewer,
    changedAt: nullable(z.iso.datetime()).describe(
      'Of the case as the reviewer saw it: refused where it has changed since, by another reviewer or by the list. Null: judged as it is.',
    ),
  })
  .meta({ examples: CASE_EXAMPLES.caseDecision });

/** Body of `POST /v1/screening-cases/{id}/notes`. */
export const caseNote = z.object({ note: text(1, 10_000), reviewer }).meta({ examples: CASE_EXAMPLES.caseNote });

const summary = {
  id: z.uuid(),
  state: z.enum(CASE_STATE_WORDS).describe('SECOND_PENDING: a second reviewer must come to the same.'),
  verdict: nullable(verdict).describe('What holds.'),
  proposed: z
    .object({ verdict, reviewer: z.string() })
    .nullable()
    .describe('The first of two judgements, until the second.'),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  expiredByChangeAt: z.iso
    .datetime()
    .nullable()
    .describe('An earlier verdict ended then, because the entry says something else since.'),
  score: z.int().min(0).max(100),
  entityId: z.string(),
  listId: z.string(),
  name: z.string().describe('Of the person who was screened.'),
  listedName: z.string().describe('Of the entry.'),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
};

export const screeningCaseSummary = z.object(summary);
export type ScreeningCaseSummary = z.output<typeof screeningCaseSummary>;

export const screeningCasePage = z
  .object({ count: z.int(), results: z.array(screeningCaseSummary) })
  .meta({ description: 'Newest first.', examples: CASE_EXAMPLES.screeningCasePage });

const token = z.object({
  query: z.string().nullable(),
  listed: z.string().nullable(),
  how: z.string().describe('How the words were found to be the same: `exact`, `transliteration`, `typo` …'),
  similarity: share,
  weight: z.number(),
});

const hit = z.object({
  score: share,
  band: z.enum(['clear', 'possible', 'strong']),
  name: z.object({ score: share, matched: z.string(), against: z.string(), tokens: z.array(token) }),
  factors: z
    .array(
      z.object({
        key: z.string(),
        verdict: z.enum(['agree', 'partial', 'conflict', 'missing']),
        delta: z.number().describe('What it added to the score, or took.'),
        detail: z.string(),
      }),
    )
    .describe('What was weighed beside the name.'),
  otherNames: z.array(z.string()),
});

/** What a list says of an entry; the same for every list. */
const listEntry = z.looseObject({
  id: z.string(),
  listId: z.string(),
  sourceId: z.string(),
  kind: z.string(),
  names: z.array(z.looseObject({ full: z.string() })),
});

export const screeningCase = z
  .object({
    ...summary,
    person: z
      .looseObject({ kind: z.string(), names: z.array(z.string()) })
      .describe('Whom was looked for, as far as it was known.'),
    clientId: z.string().nullable(),
    hit: hit.describe('Why the entry was hit.'),
    why: z.array(z.string()).describe('The same in sentences: the names word by word, then what each factor did.'),
    entity: listEntry.describe('The entry as it was then.'),
    isListed: z
      .boolean()
      .describe('The entry still is on its list. Where it is not, nobody is held against it any more.'),
    findings: z
      .array(z.object({ origin: z.enum(CASE_ORIGIN_WORDS), subjectId: z.uuid(), foundAt: z.iso.datetime() }))
      .describe('Everything that came upon it.'),
    history: z
      .array(
        z.object({
          event: z.enum(CASE_EVENT_WORDS),
          reviewer: z.string().nullable(),
          verdict: verdict.nullable(),
          text: z.string().nullable().describe('The reason, or the note.'),
          at: z.iso.datetime(),
        }),
      )
      .describe('Oldest first.'),
  })
  .meta({ description: 'Whether a person is the one on a list.', examples: CASE_EXAMPLES.screeningCase });
export type ScreeningCaseAnswer = z.output<typeof screeningCase>;
