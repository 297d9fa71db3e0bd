import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** Screenings of one person or company that a partner asked for by themselves, each under a key of its own. */
export const amlChecks = pgTable(
  'aml_checks',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    userType: text('user_type').$type<'PERSON' | 'COMPANY'>().notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** What was asked and what came of it (JSON), context `check`. */
    sealedCheck: bytea('sealed_check').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('aml_checks_partner').on(table.partnerId, table.createdAt)],
);

export const SCREENING_STATES = ['running', 'done', 'cancelled'] as const;
export type ScreeningState = (typeof SCREENING_STATES)[number];

/** Many people and companies screened by one request, all under one key. */
export const screeningBatches = pgTable(
  'screening_batches',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    state: text('state').$type<ScreeningState>().notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** The contract's filter (JSON), context `filter`. */
    sealedFilter: bytea('sealed_filter').notNull(),
    /** How many there are, how many were looked at, how many of those were hit, and how many nobody could look at. */
    total: integer('total').notNull(),
    done: integer('done').notNull(),
    flagged: integer('flagged').notNull(),
    unchecked: integer('unchecked').notNull(),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
    finishedAt: at('finished_at'),
    /** Erased then. */
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    index('screening_batches_partner').on(table.partnerId, table.createdAt),
    index('screening_batches_running').on(table.state, table.changedAt),
    index('screening_batches_expiry').on(table.expiresAt),
  ],
);

/** As many of a batch as one job screens. */
export const screeningChunks = pgTable(
  'screening_chunks',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => screeningBatches.id, { onDelete: 'cascade' }),
    /** From 0. */
    number: integer('number').notNull(),
    /** Who they are (JSON), context `subjects/<number>`. */
    sealedSubjects: bytea('sealed_subjects').notNull(),
    /** What came of each, in their order (JSON), context `results/<number>`; null before. */
    sealedResults: bytea('sealed_results'),
    done: boolean('done').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.number] })],
);
