import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/** One paper that a session asks for besides the document: what was said about it, what was found, what a reviewer typed. */
export const additionalSteps = pgTable(
  'additional_steps',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    step: text('step').notNull(),
    /** Which of the kinds of proofs of address the applicant chose; kept for reference. */
    chosenKind: text('chosen_kind'),
    /** What a later upload asks of the paper (JSON), context `step-terms/<step>`; null: what the token says counts. */
    sealedTerms: bytea('sealed_terms'),
    /** The file that the finding speaks of; null: nobody looked at one. */
    evidenceId: uuid('evidence_id'),
    /** domain `StepFinding` (JSON), context `step/<step>`; null: nothing was found yet. */
    sealedFinding: bytea('sealed_finding'),
    /** Counts files and reviews, so that a late finding about an earlier file is dropped. */
    revision: integer('revision').notNull().default(0),
    /** A reviewer's values are in the finding. */
    reviewed: boolean('reviewed').notNull().default(false),
    /** The session in which a person answered a request with the paper; null: it did not come by one. */
    answeredIn: uuid('answered_in').references(() => sessions.id),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.step] })],
);

/** Proofs of address that a partner sent by themselves, each under a key of its own: without it nothing of them can be read. */
export const poaChecks = pgTable('poa_checks', {
  id: uuid('id').primaryKey(),
  partnerId: uuid('partner_id')
    .notNull()
    .references(() => partners.id),
  wrappedKey: bytea('wrapped_key').notNull(),
  blobKey: text('blob_key').notNull(),
  mediaType: text('media_type').notNull(),
  /** Name and address to compare with (JSON), context `provided`. */
  sealedProvided: bytea('sealed_provided').notNull(),
  /** What the paper says (JSON), context `finding`; null: nobody has read it yet. */
  sealedFinding: bytea('sealed_finding'),
  /** Set when reading ended, whatever came of it. */
  readAt: at('read_at'),
  createdAt: at('created_at').notNull(),
});
