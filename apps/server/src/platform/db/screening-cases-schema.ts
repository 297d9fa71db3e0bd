import { index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** `second_pending`: one reviewer has judged, another must. */
export const CASE_STATES = ['open', 'second_pending', 'decided'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_VERDICTS = ['true_match', 'false_positive', 'undecided'] as const;
export type CaseVerdict = (typeof CASE_VERDICTS)[number];

/** Where a hit came up: a verification, a check by itself, or monitoring. */
export type CaseOrigin = 'session' | 'check' | 'monitoring';

/**
 * Whether a person is the one on a list: one case per person and entry, whatever found it how often. Under a key of its own; the row
 * goes with the last thing that found it.
 */
export const screeningCases = pgTable(
  'screening_cases',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    /** Keyed digest of the partner and the person (`screening-cases/person-digest.ts`). */
    personDigest: bytea('person_digest').notNull(),
    entityId: text('entity_id').notNull(),
    listId: text('list_id').notNull(),
    /** What a verdict is bound to: what matters of the entry for a match (`matchedContentHash`). */
    contentHash: text('content_hash').notNull(),
    state: text('state').$type<CaseState>().notNull(),
    /** What holds; null while nobody has judged. */
    verdict: text('verdict').$type<CaseVerdict>(),
    /** Of the first of two reviewers. */
    proposedVerdict: text('proposed_verdict').$type<CaseVerdict>(),
    proposedBy: text('proposed_by'),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    /** An earlier verdict ended then because the entry changed. */
    expiredByChangeAt: at('expired_by_change_at'),
    score: smallint('score').notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** The person, the hit and the entry as it was (JSON), context `finding`. */
    sealedFinding: bytea('sealed_finding').notNull(),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('screening_cases_person').on(table.partnerId, table.personDigest, table.entityId),
    index('screening_cases_partner').on(table.partnerId, table.createdAt),
    index('screening_cases_state').on(table.partnerId, table.state, table.createdAt),
  ],
);

/** What came upon a case: `subjectId` is a session, a check or a monitoring, by `origin`. */
export const screeningCaseFindings = pgTable(
  'screening_case_findings',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => screeningCases.id, { onDelete: 'cascade' }),
    origin: text('origin').$type<CaseOrigin>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    foundAt: at('found_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.origin, table.subjectId] }),
    index('screening_case_findings_subject').on(table.subjectId),
  ],
);

/** What happened to a case, in order. */
export const screeningCaseEntries = pgTable(
  'screening_case_entries',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => screeningCases.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    event: text('event')
      .$type<'opened' | 'proposed' | 'decided' | 'disputed' | 'noted' | 'expired_by_change'>()
      .notNull(),
    reviewer: text('reviewer'),
    verdict: text('verdict').$type<CaseVerdict>(),
    /** Reason or note, under the case's key, context `entry/<id>`. */
    sealedText: bytea('sealed_text'),
    at: at('at').notNull(),
  },
  (table) => [uniqueIndex('screening_case_entries_sequence').on(table.caseId, table.sequence)],
);
