import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/**
 * By what a verification's person is found again: keyed digests (`duplicates/identity-digests.ts`) of a document's number, a personal
 * number, a name with a birth date. Nothing that was digested can be read or tried without the instance's key. Deleted with the session.
 */
export const identityDigests = pgTable(
  'identity_digests',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    kind: text('kind').notNull(),
    digest: bytea('digest').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.kind] }),
    index('identity_digests_digest').on(table.digest),
  ],
);

/** Verifications whose data the partner has blocked; they match by their digests. Deleted with the session. */
export const blockedData = pgTable('blocked_data', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => sessions.id),
  /** The reason (JSON text or null), sealed under the session's key with context `blocked-data`. */
  sealedReason: bytea('sealed_reason').notNull(),
  createdAt: at('created_at').notNull(),
});

/** How often a partner asked about one e-mail address, phone, card or address of the network in one hour: digests, no values. */
export const estimateCounters = pgTable(
  'estimate_counters',
  {
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    kind: text('kind').notNull(),
    digest: bytea('digest').notNull(),
    /** Hours since 1970. */
    hour: integer('hour').notNull(),
    requests: integer('requests').notNull(),
  },
  (table) => [
    uniqueIndex('estimate_counters_hour').on(table.digest, table.hour, table.kind, table.partnerId),
    index('estimate_counters_age').on(table.hour),
  ],
);
