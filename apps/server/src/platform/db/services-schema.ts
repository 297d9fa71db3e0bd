import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/**
 * What is left of a limited kind of credits, spread over slots, so that simultaneous requests seldom wait for one another. Kinds that
 * `partners.creditLimits` does not name are unlimited.
 */
export const creditSlots = pgTable(
  'credit_slots',
  {
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    kind: text('kind').notNull(),
    slot: integer('slot').notNull(),
    remaining: integer('remaining').notNull(),
  },
  (table) => [uniqueIndex('credit_slots_slot').on(table.partnerId, table.kind, table.slot)],
);

/** What was erased of a session, signed. Ids, counts and digests; stays when the session is a tombstone. */
export const deletionReceipts = pgTable('deletion_receipts', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => sessions.id),
  /** JSON, exactly as it was signed. */
  statement: text('statement').notNull(),
  /** Ed25519, base64. */
  signature: text('signature').notNull(),
  publicKey: text('public_key').notNull(),
});

/** Eight-digit codes of living sessions. */
export const digitStrings = pgTable(
  'digit_strings',
  {
    /** HMAC of the code under the installation's key: 10^8 codes could be tried against a plain hash. */
    code: text('code').primaryKey(),
    /** Claimed before the session is written. */
    sessionId: uuid('session_id').notNull(),
    /** The session's token, sealed under its key with context `digit-string`. */
    sealedToken: bytea('sealed_token').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [index('digit_strings_expires').on(table.expiresAt)],
);

/** What a session of purpose `information_update` is about: a verification whose person is asked for more. */
export const informationRequests = pgTable(
  'information_requests',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    verificationId: uuid('verification_id')
      .notNull()
      .references(() => sessions.id),
    /** `open`: waits for the person. `answered`: a reviewer has to look. `settled`, `expired`: over. */
    state: text('state').$type<'open' | 'answered' | 'settled' | 'expired'>().notNull(),
    /** The request as it was sent (JSON), sealed under the session's key with context `terms`. */
    sealedTerms: bytea('sealed_terms'),
    createdAt: at('created_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (table) => [
    uniqueIndex('information_requests_pending').on(table.verificationId).where(sql`state in ('open','answered')`),
  ],
);

/** Reusable links, each of which makes a session of its own for everybody who follows it. */
export const magicLinks = pgTable(
  'magic_links',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    /** The partner's own word for it. */
    name: text('name').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** The token request that every session begins with (JSON), sealed under the link's key with context `request`. */
    sealedRequest: bytea('sealed_request').notNull(),
    sessionLimit: integer('session_limit'),
    sessionsPerHour: integer('sessions_per_hour').notNull(),
    sessions: integer('sessions').notNull().default(0),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
  },
  (table) => [
    uniqueIndex('magic_links_token_hash').on(table.tokenHash),
    index('magic_links_partner').on(table.partnerId, table.createdAt),
  ],
);
