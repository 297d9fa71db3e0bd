import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/** A partner's scenarios. What one says stands in its versions. */
export const scenarios = pgTable(
  'scenarios',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    name: text('name').notNull(),
    /** The notification that only this scenario's sessions are told by. */
    notificationId: uuid('notification_id'),
    createdAt: at('created_at').notNull(),
    /** No new session begins under it from then on. */
    removedAt: at('removed_at'),
  },
  (table) => [uniqueIndex('scenarios_name').on(table.partnerId, table.name).where(sql`removed_at is null`)],
);

/** Versions are never changed: sessions name one for good. */
export const scenarioVersions = pgTable(
  'scenario_versions',
  {
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    version: integer('version').notNull(),
    /** contract `ScenarioRules`. */
    rules: jsonb('rules').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scenarioId, table.version] })],
);

/** Under which scenario a session runs, and when its data has to go. Stays with the tombstone: ids and a day. */
export const scenarioSessions = pgTable(
  'scenario_sessions',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    version: integer('version').notNull(),
    /** Null: kept without a limit, or erased already. */
    eraseAt: at('erase_at'),
  },
  (table) => [
    index('scenario_sessions_scenario').on(table.scenarioId),
    index('scenario_sessions_erase').on(table.eraseAt).where(sql`erase_at is not null`),
  ],
);

/** Links each of which makes one session. Their addresses follow from the id and the instance key: none is stored. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    clientId: text('client_id').notNull(),
    /** Set when the link is first followed. */
    sessionId: uuid('session_id').references(() => sessions.id),
    /** The session's token, sealed under its key with context `one-time-link`. */
    sealedToken: bytea('sealed_token'),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (table) => [
    index('one_time_links_partner').on(table.partnerId, table.createdAt),
    uniqueIndex('one_time_links_session').on(table.sessionId),
  ],
);
