import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/** Lists of people that a partner keeps. `kind` says what being on one means. */
export const peopleLists = pgTable(
  'people_lists',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [uniqueIndex('people_lists_name').on(table.partnerId, table.name)],
);

/** `waiting`: a worker has not looked yet. `failed`: the system could not. Those between `ready` and it: the photo shows no face of use. */
export const PERSON_STATES = ['waiting', 'ready', 'unreadable', 'no_face', 'several_faces', 'failed'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** People on a list, each under a key of its own: deleting the row destroys it. */
export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey(),
    listId: uuid('list_id')
      .notNull()
      .references(() => peopleLists.id),
    /** The verification that the face was taken from; the person is erased with it. */
    sessionId: uuid('session_id').references(() => sessions.id),
    source: text('source').notNull(),
    wrappedKey: bytea('wrapped_key').notNull(),
    /** Name and reason (JSON), sealed with context `particulars`. */
    sealedParticulars: bytea('sealed_particulars').notNull(),
    /** Whether the face is described: of a photo that was sent, a worker does it later. */
    state: text('state').$type<PersonState>().notNull().default('ready'),
    /** The photo that was sent, sealed with context `photo`, until it is described. */
    sealedPhoto: bytea('sealed_photo'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('people_session').on(table.sessionId, table.source, table.listId),
    index('people_list').on(table.listId, table.createdAt),
    index('people_waiting').on(table.createdAt).where(sql`state = 'waiting'`),
  ],
);

/**
 * Described faces, of a session or of a person on a list, sealed under the key of either (context `face/<gallery>`). A row is
 * written once and emptied once; `change` then grows, so that whoever keeps an index sees both (`people/face-index.ts`).
 */
export const faceTemplates = pgTable(
  'face_templates',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    gallery: text('gallery').notNull(),
    /** SHA-256 of the model that described the face. */
    model: text('model').notNull(),
    sessionId: uuid('session_id').references(() => sessions.id),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    /** Null once removed. */
    sealedDescriptor: bytea('sealed_descriptor'),
    change: bigint('change', { mode: 'number' }).notNull(),
  },
  (table) => [
    uniqueIndex('face_templates_change').on(table.change),
    index('face_templates_session').on(table.sessionId),
    index('face_templates_person').on(table.personId),
  ],
);
