import type { Questionnaire } from '@bonafide/domain';
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { partners, sessions } from './schema.ts';

/** Versions of a partner's questionnaires; the highest of a key is the one that is asked. Never changed, because answers name them. */
export const questionnaires = pgTable(
  'questionnaires',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    definition: jsonb('definition').$type<Questionnaire>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [uniqueIndex('questionnaires_version').on(table.partnerId, table.key, table.version)],
);

/** What one person answered: domain `Answers` (JSON), sealed under the session's key with context `answers`. Deleted with the session. */
export const questionnaireAnswers = pgTable('questionnaire_answers', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => sessions.id),
  questionnaireId: uuid('questionnaire_id')
    .notNull()
    .references(() => questionnaires.id),
  sealedAnswers: bytea('sealed_answers').notNull(),
  answeredAt: at('answered_at').notNull(),
});
