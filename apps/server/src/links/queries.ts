import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Cursor } from '../listing/cursor.ts';
import { oneTimeLinks } from '../platform/db/scenarios-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type LinkRow = typeof oneTimeLinks.$inferSelect;

export async function insertLinks(tx: Transaction, rows: readonly LinkRow[]): Promise<void> {
  await tx.orm.insert(oneTimeLinks).values([...rows]);
}

/** Newest first; links of one request by their ids. */
export async function listLinks(
  db: Reader,
  of: {
    readonly partnerId: string;
    readonly scenarioId?: string | undefined;
    readonly after: Cursor | null;
    readonly limit: number;
  },
): Promise<readonly LinkRow[]> {
  const { after } = of;
  const wanted: (SQL | undefined)[] = [
    eq(oneTimeLinks.partnerId, of.partnerId),
    of.scenarioId === undefined ? undefined : eq(oneTimeLinks.scenarioId, of.scenarioId),
    after ? sql`(${oneTimeLinks.createdAt}, ${oneTimeLinks.id}) < (${after.at}, ${after.id}::uuid)` : undefined,
  ];
  return db.orm
    .select(getTableColumns(oneTimeLinks))
    .from(oneTimeLinks)
    .where(and(...wanted))
    .orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id))
    .limit(of.limit);
}

/** Whoever follows a link waits for whoever is following it, so that one session comes of it. */
export async function lockLink(tx: Transaction, id: string): Promise<LinkRow | null> {
  const [row] = await tx.orm.select().from(oneTimeLinks).where(eq(oneTimeLinks.id, id)).for('update');
  return row ?? null;
}

export async function updateLink(
  tx: Transaction,
  id: string,
  change: Partial<Pick<LinkRow, 'sessionId' | 'sealedToken' | 'revokedAt'>>,
): Promise<void> {
  await tx.orm.update(oneTimeLinks).set(change).where(eq(oneTimeLinks.id, id));
}
