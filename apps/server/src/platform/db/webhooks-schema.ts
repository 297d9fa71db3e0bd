import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/**
 * Where a partner is told, and how. The one whose id is the partner's is its default. Keys and headers are sealed by the instance
 * key: they have to be used.
 */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    name: text('name').notNull(),
    /** Null: of every session; else of this scenario's alone. */
    scenarioId: uuid('scenario_id'),
    /** Null: only sessions that bring an address of their own are told of. */
    url: text('url'),
    enabled: boolean('enabled').notNull().default(true),
    /** Names of events; null: every event. */
    events: jsonb('events').$type<readonly string[]>(),
    twoWebhooks: boolean('two_webhooks').notNull().default(false),
    statusesOnly: boolean('statuses_only').notNull().default(false),
    finalOnly: boolean('final_only').notNull().default(false),
    encryptBody: boolean('encrypt_body').notNull().default(false),
    /** Name -> value (JSON), context `webhook-headers/<id>`. */
    sealedHeaders: bytea('sealed_headers'),
    /** Context `webhook-signing-key/<id>`, like the previous one. */
    signingKey: bytea('signing_key').notNull(),
    /** The key that is being replaced; in force until `previousKeyEndsAt`. */
    previousKey: bytea('previous_key'),
    previousKeyEndsAt: at('previous_key_ends_at'),
    /** 32 bytes in base64url, context `webhook-secret-key/<id>`; bodies are encrypted with it. */
    secretKey: bytea('secret_key'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('notifications_partner').on(table.partnerId, table.createdAt)],
);

/**
 * Verifications whose document runs out: which notice is the next, and when it is due. `daysLeft` is null where nobody has looked at
 * the document yet, `dueAt` once the last notice was told. Only a day stands here, beside the session's random id; the row goes with
 * the session (docs/decisions/0014).
 */
export const documentExpiries = pgTable(
  'document_expiries',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    daysLeft: integer('days_left'),
    dueAt: at('due_at'),
  },
  (table) => [index('document_expiries_due').on(table.dueAt)],
);

/** The number of the last message about a subject that was removed for its age: its messages go on counting behind it. */
export const prunedMessages = pgTable('pruned_messages', {
  /** `webhook_messages.session_id`. */
  subjectId: uuid('subject_id').primaryKey(),
  sequence: integer('sequence').notNull(),
});
