import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { sessions } from './schema.ts';

/**
 * Tries of a liveness challenge. The running state (JSON: challenge and track of the face) is sealed with context
 * `liveness/<id>`, what came of it with `liveness-outcome/<id>`.
 */
export const livenessChallenges = pgTable(
  'liveness_challenges',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    attempt: integer('attempt').notNull(),
    /** From 1 within the attempt. */
    try: integer('try').notNull(),
    status: text('status').$type<'open' | 'passed' | 'failed' | 'waived'>().notNull(),
    sealedState: bytea('sealed_state'),
    sealedOutcome: bytea('sealed_outcome'),
    openedAt: at('opened_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [uniqueIndex('liveness_challenges_try').on(table.sessionId, table.attempt, table.try)],
);

/** Frames of one request as they came, in the blob store, sealed with context `liveness-frames/<id>`. */
export const livenessPackets = pgTable(
  'liveness_packets',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    /** No reference: the challenge goes with the session's key, this row not before its object. */
    challengeId: uuid('challenge_id').notNull(),
    /** `seq` of the first frame, and how many follow one another. */
    firstFrame: integer('first_frame').notNull(),
    frames: integer('frames').notNull(),
    blobKey: text('blob_key').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('liveness_packets_challenge').on(table.challengeId, table.firstFrame),
    index('liveness_packets_session').on(table.sessionId),
  ],
);
