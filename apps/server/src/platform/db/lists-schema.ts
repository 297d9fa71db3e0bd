import type { EditionFigures, FetchMark } from '@bonafide/screening';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners } from './schema.ts';

/** Why a file was not taken, by code and in words that quote no entry. */
export interface ListRefusal {
  readonly code: string;
  readonly words: string;
}

/**
 * Sanctions, PEP and watch lists: those of the operator, for every partner, and custom ones of a partner, for that partner alone. What
 * an operator's list says is public; a custom list's entries are sealed under the list's own key.
 */
export const screeningLists = pgTable(
  'screening_lists',
  {
    /** Begins the ids of its entries (`<id>:<source's id>`): a short word of the operator's, or `custom-<uuid>`. */
    id: text('id').primaryKey(),
    /** Null: the operator's. */
    partnerId: uuid('partner_id').references(() => partners.id),
    name: text('name').notNull(),
    /** Which reader understands it. */
    source: text('source').notNull(),
    /** A file, a folder, or addresses that together make up the list; null where entries are sent to us. */
    origins: jsonb('origins').$type<readonly string[]>(),
    /** The address may be of this machine. */
    allowLoopback: boolean('allow_loopback').notNull().default(false),
    /** Null: only when somebody asks. */
    refreshMinutes: integer('refresh_minutes'),
    wrappedKey: bytea('wrapped_key'),
    /** The version that holds; null while nothing could be read. */
    version: bigint('version', { mode: 'number' }),
    /** What each origin said of its file when it was last taken: it is asked for a later one alone. */
    marks: jsonb('marks').$type<readonly FetchMark[]>(),
    /** When the origin was last looked at, whatever came of it. */
    checkedAt: at('checked_at'),
    dueAt: at('due_at'),
    /** Why the last file was not taken; null once a later one was, or was found unchanged. */
    refusals: jsonb('refusals').$type<readonly ListRefusal[]>(),
    refusedAt: at('refused_at'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('screening_lists_due').on(table.dueAt), index('screening_lists_partner').on(table.partnerId)],
);

/** Every publication of a list, in the one order in which all lists change. `listId` may name one that was removed. */
export const screeningListVersions = pgTable(
  'screening_list_versions',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    listId: text('list_id').notNull(),
    /** The list was removed with everything on it. */
    removedList: boolean('removed_list').notNull().default(false),
    /** The list's own date or number, where it says one. */
    label: text('label'),
    /** SHA-256 (hex) of the file, where there was one. */
    digest: text('digest'),
    entities: integer('entities').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    removed: integer('removed').notNull(),
    /** Figures by which the next edition is judged: `EditionFigures`. */
    figures: jsonb('figures').$type<EditionFigures>(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('screening_list_versions_list').on(table.listId, table.number)],
);

/**
 * Entries of lists, each row from the version that brought it until the one that took or changed it: whoever reads as of a version
 * reads one state of all lists, without holding a transaction open.
 */
export const screeningEntities = pgTable(
  'screening_entities',
  {
    listId: text('list_id')
      .notNull()
      .references(() => screeningLists.id),
    sourceId: text('source_id').notNull(),
    fromVersion: bigint('from_version', { mode: 'number' }).notNull(),
    /** Null: it holds. */
    toVersion: bigint('to_version', { mode: 'number' }),
    /** Of the whole entry. */
    hash: text('hash').notNull(),
    /** `ListEntity`; null where it is sealed. */
    entity: jsonb('entity'),
    /** The same (JSON) of a custom list, context `entity`. */
    sealedEntity: bytea('sealed_entity'),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.sourceId, table.fromVersion] }),
    uniqueIndex('screening_entities_current').on(table.listId, table.sourceId).where(sql`to_version is null`),
    index('screening_entities_from').on(table.fromVersion),
    index('screening_entities_to').on(table.toVersion).where(sql`to_version is not null`),
  ],
);

/**
 * What one process of a machine has indexed, for the others of the same machine: a sealed file there. Its key stands here alone and goes
 * as soon as anything leaves a list, so that nothing outlives its list in a copy.
 */
export const screeningSharedIndexes = pgTable('screening_shared_indexes', {
  machine: text('machine').primaryKey(),
  /** The file's name, and what its key is bound to. */
  id: uuid('id').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
  wrappedKey: bytea('wrapped_key').notNull(),
  madeAt: at('made_at').notNull().defaultNow(),
});
