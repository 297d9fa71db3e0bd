import { and, asc, count, desc, eq, lt } from 'drizzle-orm';
import { screeningBatches, screeningChunks } from '../../platform/db/screening-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type BatchRow = typeof screeningBatches.$inferSelect;
export type ChunkRow = typeof screeningChunks.$inferSelect;

export async function insertBatch(tx: Transaction, row: BatchRow): Promise<void> {
  await tx.orm.insert(screeningBatches).values(row);
}

export async function insertChunk(tx: Transaction, row: ChunkRow): Promise<void> {
  await tx.orm.insert(screeningChunks).values(row);
}

export async function findBatchById(db: Reader, id: string): Promise<BatchRow | null> {
  const [row] = await db.orm.select().from(screeningBatches).where(eq(screeningBatches.id, id));
  return row ?? null;
}

interface Own {
  readonly partnerId: string;
  readonly id: string;
}

/** Null for somebody else's, exactly as for one that never was. */
export async function findBatch(db: Reader, { partnerId, id }: Own): Promise<BatchRow | null> {
  const row = await findBatchById(db, id);
  return row?.partnerId === partnerId ? row : null;
}

export async function lockBatch(tx: Transaction, id: string): Promise<BatchRow | null> {
  const [row] = await tx.orm.select().from(screeningBatches).where(eq(screeningBatches.id, id)).for('update');
  return row ?? null;
}

export async function updateBatch(tx: Transaction, id: string, set: Partial<BatchRow>): Promise<BatchRow> {
  const [row] = await tx.orm.update(screeningBatches).set(set).where(eq(screeningBatches.id, id)).returning();
  if (!row) throw new Error('a locked screening is not there');
  return row;
}

/** Its chunks and its key go with it. */
export async function deleteBatch(db: Reader, id: string): Promise<void> {
  await db.orm.delete(screeningBatches).where(eq(screeningBatches.id, id));
}

/** Newest first. */
export async function listBatches(
  db: Reader,
  { partnerId, limit, offset }: { readonly partnerId: string; readonly limit: number; readonly offset: number },
): Promise<readonly BatchRow[]> {
  return db.orm
    .select()
    .from(screeningBatches)
    .where(eq(screeningBatches.partnerId, partnerId))
    .orderBy(desc(screeningBatches.createdAt), desc(screeningBatches.id))
    .limit(limit)
    .offset(offset);
}

export async function countBatches(db: Reader, partnerId: string): Promise<number> {
  const [row] = await db.orm
    .select({ n: count() })
    .from(screeningBatches)
    .where(eq(screeningBatches.partnerId, partnerId));
  return row?.n ?? 0;
}

/** The first that nobody has screened yet. */
export async function nextChunk(db: Reader, batchId: string): Promise<ChunkRow | null> {
  const [row] = await db.orm
    .select()
    .from(screeningChunks)
    .where(and(eq(screeningChunks.batchId, batchId), eq(screeningChunks.done, false)))
    .orderBy(asc(screeningChunks.number))
    .limit(1);
  return row ?? null;
}

/** False when somebody else was first. */
export async function finishChunk(
  tx: Transaction,
  { batchId, number, sealedResults }: Pick<ChunkRow, 'batchId' | 'number' | 'sealedResults'>,
): Promise<boolean> {
  const open = and(
    eq(screeningChunks.batchId, batchId),
    eq(screeningChunks.number, number),
    eq(screeningChunks.done, false),
  );
  const rows = await tx.orm
    .update(screeningChunks)
    .set({ sealedResults, done: true })
    .where(open)
    .returning({ number: screeningChunks.number });
  return rows.length > 0;
}

/** Those that are screened, by their numbers. */
export async function listDoneChunks(
  db: Reader,
  { batchId, offset, limit }: { readonly batchId: string; readonly offset: number; readonly limit: number },
): Promise<readonly ChunkRow[]> {
  return db.orm
    .select()
    .from(screeningChunks)
    .where(and(eq(screeningChunks.batchId, batchId), eq(screeningChunks.done, true)))
    .orderBy(asc(screeningChunks.number))
    .offset(offset)
    .limit(limit);
}

/** Batches that should go on and have not since `before`. */
export async function findStuckBatches(db: Reader, before: Date, limit: number): Promise<readonly string[]> {
  const stuck = and(eq(screeningBatches.state, 'running'), lt(screeningBatches.changedAt, before));
  const rows = await db.orm.select({ id: screeningBatches.id }).from(screeningBatches).where(stuck).limit(limit);
  return rows.map(({ id }) => id);
}

export async function findExpiredBatches(db: Reader, now: Date, limit: number): Promise<readonly string[]> {
  const expired = lt(screeningBatches.expiresAt, now);
  const rows = await db.orm.select({ id: screeningBatches.id }).from(screeningBatches).where(expired).limit(limit);
  return rows.map(({ id }) => id);
}
