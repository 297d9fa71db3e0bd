import type { PolicyDraft } from '@bonafide/domain';
import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { partners } from './schema.ts';

/** A partner's own decision policies. */
export const policies = pgTable(
  'policies',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [uniqueIndex('policies_name').on(table.partnerId, table.name)],
);

/** Every version that a policy ever had, from 1; the highest is in force. Never changed, because decisions name them. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    policyId: uuid('policy_id')
      .notNull()
      .references(() => policies.id),
    version: integer('version').notNull(),
    draft: jsonb('draft').$type<PolicyDraft>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.policyId, table.version] })],
);
