import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** Keys by which requests are signed. They have to be used, so they are sealed by the instance key, not hashed. */
export const requestKeys = pgTable(
  'request_keys',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    /** The partner's own word for it. */
    name: text('name').notNull(),
    /** Context `request-key/<id>`. */
    sealedSecret: bytea('sealed_secret').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (table) => [index('request_keys_partner').on(table.partnerId, table.createdAt)],
);

/** Nonces of signed requests, kept as long as their time stamp would still be accepted, so that none is accepted twice. */
export const requestNonces = pgTable(
  'request_nonces',
  {
    keyId: uuid('key_id').notNull(),
    nonce: text('nonce').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.nonce] }), index('request_nonces_expires').on(table.expiresAt)],
);

/** What a partner changed of its own set-up: settings, scenarios, links, keys. Sessions have `audit_entries`. */
export const partnerChanges = pgTable(
  'partner_changes',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    event: text('event').notNull(),
    facts: jsonb('facts').notNull().default({}),
    at: at('at').notNull(),
  },
  (table) => [index('partner_changes_partner').on(table.partnerId, table.at)],
);
