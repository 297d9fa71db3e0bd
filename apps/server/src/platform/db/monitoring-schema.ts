import { bigint, boolean, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** `pending`: not screened yet. `alert`: something was found that nobody has judged. */
export const MONITORING_STATES = ['pending', 'active', 'alert', 'stopped'] as const;
export type MonitoringState = (typeof MONITORING_STATES)[number];

/** People and companies that are held against the lists again and again, each under a key of its own: deleting the row destroys it. */
export const monitorings = pgTable(
  'monitorings',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    /** Null where the older version of the interface names none. */
    clientId: text('client_id'),
    /** The verifications that the person was taken from; where it came from nowhere else it is erased with the last of them. */
    scanRefs: text('scan_refs').array().notNull(),
    fromSession: boolean('from_session').notNull(),
    userType: text('user_type').$type<'person' | 'company'>().notNull(),
    state: text('state').$type<MonitoringState>().notNull(),
    /** Extended by itself when its time is over. */
    subscribed: boolean('subscribed').notNull(),
    tags: text('tags').array().notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** Who it is (JSON), context `subject`. */
    sealedSubject: bytea('sealed_subject').notNull(),
    /** By what it is found: keyed digests (hex) of the words of its name, and of its country. */
    nameDigests: text('name_digests').array().notNull(),
    countryDigest: bytea('country_digest'),
    /** By what verdicts about it are found again: `screening_cases.person_digest`. */
    personDigest: bytea('person_digest').notNull(),
    /** State of the lists by which it was last screened; null: not yet. */
    screenedVersion: bigint('screened_version', { mode: 'number' }),
    checkedAt: at('checked_at'),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    /** That it runs out, or is extended, was told. */
    expiryToldAt: at('expiry_told_at'),
  },
  (table) => [
    index('monitorings_partner').on(table.partnerId, table.createdAt),
    index('monitorings_expiry').on(table.expiresAt),
    index('monitorings_sessions').using('gin', table.scanRefs),
    index('monitorings_screened').on(table.state, table.screenedVersion),
    index('monitorings_person').on(table.personDigest),
    index('monitorings_names').using('gin', table.nameDigests),
  ],
);

/** `open`: it holds. `dismissed`: taken away by the partner. `gone`: the lists no longer say it. */
export type FindingState = 'open' | 'dismissed' | 'gone';

/** What monitoring found, one row per entry of a list: told of once, and again when what matters of the entry changes. */
export const monitoringFindings = pgTable(
  'monitoring_findings',
  {
    monitoringId: uuid('monitoring_id')
      .notNull()
      .references(() => monitorings.id, { onDelete: 'cascade' }),
    entityId: text('entity_id').notNull(),
    /** Of what matters for the match (`matchedContentHash`). */
    contentHash: text('content_hash').notNull(),
    score: smallint('score').notNull(),
    state: text('state').$type<FindingState>().notNull(),
    /** The hit with the entry as it was (JSON), under the monitoring's key, context `finding/<entity id>`. */
    sealedFinding: bytea('sealed_finding').notNull(),
    foundAt: at('found_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.monitoringId, table.entityId] }),
    index('monitoring_findings_entity').on(table.entityId),
  ],
);

/** One row: how far all that is monitored is held against the lists. */
export const monitoringProgress = pgTable('monitoring_progress', {
  id: integer('id').primaryKey(),
  /** State of the lists whose changes everybody was held against. */
  version: bigint('version', { mode: 'number' }).notNull(),
  /** When a pass of everybody against everything last began. */
  fullPassAt: at('full_pass_at'),
});
