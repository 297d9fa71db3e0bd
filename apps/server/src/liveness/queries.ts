import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { livenessChallenges, livenessPackets } from '../platform/db/liveness-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';
import type { ChallengeRow, PacketRow } from './challenge.ts';

export async function insertChallenge(tx: Transaction, row: ChallengeRow): Promise<void> {
  await tx.orm.insert(livenessChallenges).values(row);
}

export async function updateChallenge(
  tx: Transaction,
  id: string,
  changes: Partial<Pick<ChallengeRow, 'status' | 'sealedState' | 'sealedOutcome' | 'endedAt'>>,
): Promise<void> {
  await tx.orm.update(livenessChallenges).set(changes).where(eq(livenessChallenges.id, id));
}

/** Keeps every other request for this try waiting until the transaction ends. Null for another session's. */
export async function selectChallengeForUpdate(
  tx: Transaction,
  of: { readonly id: string; readonly sessionId: string },
): Promise<ChallengeRow | null> {
  const own = and(eq(livenessChallenges.id, of.id), eq(livenessChallenges.sessionId, of.sessionId));
  const [row] = await tx.orm.select().from(livenessChallenges).where(own).for('update');
  return row ?? null;
}

/** The tries of one attempt, in order. */
export async function listChallenges(
  db: Reader,
  of: { readonly sessionId: string; readonly attempt: number },
): Promise<readonly ChallengeRow[]> {
  return db.orm
    .select()
    .from(livenessChallenges)
    .where(and(eq(livenessChallenges.sessionId, of.sessionId), eq(livenessChallenges.attempt, of.attempt)))
    .orderBy(asc(livenessChallenges.try));
}

export async function insertPacket(tx: Transaction, row: PacketRow): Promise<void> {
  await tx.orm.insert(livenessPackets).values(row);
}

/** The request that brought the frame `seq`, of those that were accepted. */
export async function findPacketWithFrame(db: Reader, challengeId: string, seq: number): Promise<PacketRow | null> {
  const [row] = await db.orm
    .select()
    .from(livenessPackets)
    .where(and(eq(livenessPackets.challengeId, challengeId), lte(livenessPackets.firstFrame, seq)))
    .orderBy(desc(livenessPackets.firstFrame), asc(livenessPackets.createdAt))
    .limit(1);
  return row ?? null;
}

/** The last request of any of these tries. */
export async function findLatestPacket(db: Reader, challengeIds: readonly string[]): Promise<PacketRow | null> {
  const [row] = await db.orm
    .select()
    .from(livenessPackets)
    .where(inArray(livenessPackets.challengeId, [...challengeIds]))
    .orderBy(desc(livenessPackets.createdAt), desc(livenessPackets.firstFrame))
    .limit(1);
  return row ?? null;
}

export async function listPackets(db: Reader, sessionId: string): Promise<readonly PacketRow[]> {
  return db.orm.select().from(livenessPackets).where(eq(livenessPackets.sessionId, sessionId));
}

export async function deletePacketRow(db: Reader, id: string): Promise<void> {
  await db.orm.delete(livenessPackets).where(eq(livenessPackets.id, id));
}
