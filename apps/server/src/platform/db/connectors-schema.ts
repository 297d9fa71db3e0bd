import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** Databases that a partner has verifications held against. */
export const databaseConnectors = pgTable(
  'database_connectors',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    kind: text('kind').$type<'offline_numbers' | 'http'>().notNull(),
    name: text('name').notNull(),
    enabled: boolean('enabled').notNull(),
    required: boolean('required').notNull(),
    /** Of a database behind an address: the contract's `HttpConnectorSettings`. */
    settings: jsonb('settings'),
    /** Sealed with context `connector/<id>`. */
    sealedSecret: bytea('sealed_secret'),
    /** Grows with every change. */
    version: integer('version').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('database_connectors_partner').on(table.partnerId, table.createdAt)],
);

/** Answers that are kept, found by a keyed digest of the question. They hold no value of anybody: only what agreed. */
export const databaseAnswers = pgTable(
  'database_answers',
  {
    connectorId: uuid('connector_id')
      .notNull()
      .references(() => databaseConnectors.id, { onDelete: 'cascade' }),
    digest: bytea('digest').notNull(),
    saying: jsonb('saying').notNull(),
    answeredAt: at('answered_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.connectorId, table.digest] }),
    index('database_answers_expiry').on(table.expiresAt),
  ],
);
