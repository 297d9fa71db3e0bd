import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { databaseAnswers, databaseConnectors } from '../platform/db/connectors-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { DatabaseSaying } from './connector.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type ConnectorRow = typeof databaseConnectors.$inferSelect;

/** Oldest first. */
export function listConnectors(db: Reader, partnerId: string): Promise<readonly ConnectorRow[]> {
  return db.orm
    .select()
    .from(databaseConnectors)
    .where(eq(databaseConnectors.partnerId, partnerId))
    .orderBy(asc(databaseConnectors.createdAt), asc(databaseConnectors.id));
}

export async function findConnector(
  db: Reader,
  of: { readonly partnerId: string; readonly id: string },
): Promise<ConnectorRow | null> {
  const own = and(eq(databaseConnectors.id, of.id), eq(databaseConnectors.partnerId, of.partnerId));
  const [row] = await db.orm.select().from(databaseConnectors).where(own);
  return row ?? null;
}

export async function insertConnector(db: Reader, row: ConnectorRow): Promise<void> {
  await db.orm.insert(databaseConnectors).values(row);
}

export async function replaceConnector(db: Reader, { id, ...row }: ConnectorRow): Promise<void> {
  await db.orm.update(databaseConnectors).set(row).where(eq(databaseConnectors.id, id));
}

/** Its kept answers go with it. */
export async function deleteConnector(db: Reader, id: string): Promise<void> {
  await db.orm.delete(databaseConnectors).where(eq(databaseConnectors.id, id));
}

export interface KeptAnswer {
  readonly saying: DatabaseSaying;
  readonly answeredAt: Date;
}

export interface Question {
  readonly connectorId: string;
  readonly digest: Uint8Array;
}

/** What was said to the same question and is not too old; the column holds what `keepAnswer` wrote. */
export async function findAnswer(db: Reader, { connectorId, digest }: Question, now: Date): Promise<KeptAnswer | null> {
  const [row] = await db.orm
    .select({ saying: databaseAnswers.saying, answeredAt: databaseAnswers.answeredAt })
    .from(databaseAnswers)
    .where(
      and(
        eq(databaseAnswers.connectorId, connectorId),
        eq(databaseAnswers.digest, Buffer.from(digest)),
        gt(databaseAnswers.expiresAt, now),
      ),
    );
  return row ? { saying: row.saying as DatabaseSaying, answeredAt: row.answeredAt } : null;
}

/** Keeps an answer, and forgets those that are too old. */
export async function keepAnswer(
  db: Reader,
  { connectorId, digest }: Question,
  kept: KeptAnswer & { readonly expiresAt: Date },
): Promise<void> {
  const key = { connectorId, digest: Buffer.from(digest) };
  await db.orm
    .insert(databaseAnswers)
    .values({ ...key, ...kept })
    .onConflictDoUpdate({ target: [databaseAnswers.connectorId, databaseAnswers.digest], set: kept });
  await db.orm.delete(databaseAnswers).where(lt(databaseAnswers.expiresAt, kept.answeredAt));
}
