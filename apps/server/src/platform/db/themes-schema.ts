import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { partners } from './schema.ts';

/** How the hosted page looks for one partner's applicants. */
export const themes = pgTable(
  'themes',
  {
    id: uuid('id').primaryKey(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    name: text('name').notNull(),
    /** Name of a colour -> `#rrggbb`; what is left out is the page's own. */
    colors: jsonb('colors').$type<Readonly<Record<string, string>>>().notNull(),
    /** SVG, shown as an image alone. */
    logo: text('logo'),
    showTimer: boolean('show_timer').notNull(),
    showFileChoice: boolean('show_file_choice').notNull(),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [uniqueIndex('themes_name').on(table.partnerId, table.name)],
);
