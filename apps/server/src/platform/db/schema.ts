import type { SessionPurpose } from '@bonafide/domain';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bytea, xid8 } from './columns.ts';

/** Relying parties. The secret is stored hashed; where and how they are told stands in `notifications`. */
export const partners = pgTable('partners', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  environment: text('environment').notNull(),
  apiKey: text('api_key').notNull().unique(),
  secretHash: bytea('secret_hash').notNull(),
  /** See `partners/settings.ts`. */
  settings: jsonb('settings').notNull().default({}),
  /** Kind of credit -> how many were granted; kinds that are not named are unlimited. See `credits/`. */
  creditLimits: jsonb('credit_limits').$type<Readonly<Record<string, number>>>().notNull().default({}),
  createdAt: at('created_at').notNull(),
  disabledAt: at('disabled_at'),
});

/**
 * Verification sessions. Person data sits in `sealed*` columns under the session's own key; erasing sets `wrappedKey` to null
 * and leaves the row as a tombstone.
 */
export const sessions = pgTable(
  'sessions',
  {
    /** The contract's `scanRef`. */
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    /** The partner's own ids, as given. */
    clientId: text('client_id').notNull(),
    externalRef: text('external_ref'),
    /** SHA-256 of the authToken: a leaked database opens no session. */
    tokenHash: bytea('token_hash').notNull(),
    tokenType: text('token_type').notNull(),
    purpose: text('purpose').$type<SessionPurpose>().notNull().default('verification'),
    state: text('state').notNull(),
    /** Counts transitions; the audit's sequence and the guard against deciding twice. */
    sequence: integer('sequence').notNull().default(0),
    /** Attempt being captured or judged, from 1. */
    attempt: integer('attempt').notNull().default(1),
    wrappedKey: bytea('wrapped_key'),
    /** The validated token request (JSON), sealed with context `request`. */
    sealedRequest: bytea('sealed_request'),
    /** Where and how it is captured: clientIp, platform, selected country and document type, active tab (JSON), context `capture`. */
    sealedCapture: bytea('sealed_capture'),
    expiryTime: integer('expiry_time').notNull(),
    sessionLength: integer('session_length').notNull(),
    createdAt: at('created_at').notNull(),
    tokenExpiresAt: at('token_expires_at').notNull(),
    startedAt: at('started_at'),
    captureEndsAt: at('capture_ends_at'),
    submittedAt: at('submitted_at'),
    decidedAt: at('decided_at'),
    erasedAt: at('erased_at'),
    /** True when the token expired unused before it was erased: the contract's EXPIRED-DELETED. */
    expiredUnused: boolean('expired_unused').notNull().default(false),
    /** domain `Decision` of the latest attempt: codes only, no person data. */
    decision: jsonb('decision'),
    /** How far the engines are while the state is `processing`; told to the waiting person, never decided upon. */
    stage: text('stage').$type<'received' | 'document' | 'face' | 'decision'>(),
  },
  (table) => [
    uniqueIndex('sessions_token_hash').on(table.tokenHash),
    index('sessions_partner_client').on(table.partnerId, table.clientId),
    index('sessions_partner_created').on(table.partnerId, table.createdAt),
    index('sessions_open')
      .on(table.state, table.tokenExpiresAt)
      .where(sql`state in ('created','capturing','processing','awaiting_resubmission')`),
  ],
);

/** One stored image or PDF of one attempt. The bytes lie in the blob store, sealed with context `evidence/<id>`. */
export const evidence = pgTable(
  'evidence',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    attempt: integer('attempt').notNull(),
    step: text('step').notNull(),
    blobKey: text('blob_key').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: at('created_at').notNull(),
    /** A `DocumentSideReading` made ahead of the verification (JSON), sealed with context `reading/<id>`. */
    sealedReading: bytea('sealed_reading'),
    /** Set when reading ahead ended, found or not; `readError` is a code. */
    readAt: at('read_at'),
    readError: text('read_error'),
  },
  (table) => [uniqueIndex('evidence_step').on(table.sessionId, table.attempt, table.step)],
);

/** Everything found about one attempt: `ExaminationOutcome` (JSON), sealed with context `examination/<attempt>`. */
export const examinations = pgTable(
  'examinations',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    attempt: integer('attempt').notNull(),
    sealedOutcome: bytea('sealed_outcome').notNull(),
    createdAt: at('created_at').notNull(),
    tookMs: integer('took_ms').notNull(),
  },
  (table) => [uniqueIndex('examinations_attempt').on(table.sessionId, table.attempt)],
);

/** What happened to a session, in order; written in the same transaction as the change. Facts are codes and ids. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id').notNull(),
    /** Whose session it is, so that a partner's history is read by an index. */
    partnerId: uuid('partner_id').notNull(),
    sequence: integer('sequence').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    facts: jsonb('facts').notNull().default({}),
    at: at('at').notNull(),
    /** Order over all sessions: by transaction, then by number within one. See `session-events/queries.ts`. */
    number: bigserial('number', { mode: 'number' }).notNull(),
    transaction: xid8('transaction').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    uniqueIndex('audit_sequence').on(table.sessionId, table.sequence),
    index('audit_entries_order').on(table.transaction, table.number),
    index('audit_entries_partner').on(table.partnerId, table.at, table.id),
  ],
);

/**
 * Webhook messages. The body is sealed under the key of what it tells of (context `webhook/<id>`), so erasing that erases it too; a
 * notice to a partner tells of nobody and is sealed by the instance key.
 */
export const webhookMessages = pgTable(
  'webhook_messages',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id').notNull(),
    /** What it tells of, as `subject` says: a session, a monitoring, or a notice of its own. */
    sessionId: uuid('session_id').notNull(),
    subject: text('subject').$type<'session' | 'monitoring' | 'partner'>().notNull().default('session'),
    /** The notification whose address, keys and wishes it is sent by. */
    notificationId: uuid('notification_id').notNull(),
    event: text('event').notNull(),
    /** The same in the messages of one event to several notifications. */
    eventId: uuid('event_id').notNull(),
    /** Order of the events within the session, from 1. */
    sequence: integer('sequence').notNull(),
    /** The session's own address, where it brought one; else the notification's holds, as it is when sending. */
    url: text('url'),
    sealedBody: bytea('sealed_body'),
    state: text('state').notNull(),
    /** Every attempt ever, and those since it was last asked to be sent: the schedule counts the latter. */
    attempts: integer('attempts').notNull().default(0),
    roundAttempts: integer('round_attempts').notNull().default(0),
    roundStartedAt: at('round_started_at').notNull(),
    createdAt: at('created_at').notNull(),
    nextAttemptAt: at('next_attempt_at'),
    deliveredAt: at('delivered_at'),
    parkedAt: at('parked_at'),
  },
  (table) => [
    uniqueIndex('webhook_messages_sequence').on(table.sessionId, table.sequence, table.notificationId),
    index('webhook_messages_waiting').on(table.state, table.nextAttemptAt),
    index('webhook_messages_partner').on(table.partnerId, table.createdAt),
    index('webhook_messages_notification').on(table.notificationId, table.state),
    index('webhook_messages_delivered').on(table.deliveredAt).where(sql`state = 'delivered'`),
  ],
);

/** One delivery attempt: status, time, the first 2 kB of the answer. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => webhookMessages.id),
    at: at('at').notNull(),
    status: integer('status'),
    error: text('error'),
    /** Redacted and sealed under the session's key (context `answer/<id>`). */
    sealedAnswer: bytea('sealed_answer'),
    tookMs: integer('took_ms').notNull(),
  },
  (table) => [index('webhook_attempts_message').on(table.messageId, table.at)],
);

/** Requests of one partner in one hour (epoch hours). Made UNLOGGED in its migration: losing it in a crash is harmless. */
export const rateCounters = pgTable(
  'rate_counters',
  {
    partnerId: uuid('partner_id').notNull(),
    hour: bigint('hour', { mode: 'number' }).notNull(),
    requests: integer('requests').notNull(),
  },
  (table) => [uniqueIndex('rate_counters_hour').on(table.partnerId, table.hour)],
);

/** One row. `keyCheck` is a signature by the master key: a start with another key is refused instead of failing at every session. */
export const installation = pgTable('installation', {
  id: integer('id').primaryKey(),
  keyCheck: text('key_check').notNull(),
});
