import { and, eq, inArray, isNotNull, lt, notInArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ageEstimations } from '../platform/db/face-sessions-schema.ts';
import { livenessChallenges, livenessPackets } from '../platform/db/liveness-schema.ts';
import { evidence, sessions } from '../platform/db/schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

/** What one age estimation asks for and came to; its session holds everything else. */
export type EstimationRow = typeof ageEstimations.$inferSelect;

export async function insertEstimation(tx: Transaction, row: typeof ageEstimations.$inferInsert): Promise<void> {
  await tx.orm.insert(ageEstimations).values(row);
}

export async function findEstimation(db: Reader, sessionId: string): Promise<EstimationRow | null> {
  const [row] = await db.orm.select().from(ageEstimations).where(eq(ageEstimations.sessionId, sessionId));
  return row ?? null;
}

/** The caller holds the session's row lock. */
export async function updateEstimation(
  tx: Transaction,
  sessionId: string,
  changes: Partial<Pick<EstimationRow, 'tries' | 'outcome' | 'sealedFinding' | 'verificationId' | 'sealedStepUp'>>,
): Promise<void> {
  await tx.orm.update(ageEstimations).set(changes).where(eq(ageEstimations.sessionId, sessionId));
}

/** What is sealed about a session that is being erased. */
export async function deleteAgeSecrets(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm
    .update(ageEstimations)
    .set({ sealedToken: null, sealedFinding: null, sealedStepUp: null })
    .where(eq(ageEstimations.sessionId, sessionId));
}

/** Estimations that wait for a document whose verification is over. */
export async function findConcludable(db: Reader, limit: number): Promise<readonly string[]> {
  const verification = alias(sessions, 'verification');
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(ageEstimations, eq(ageEstimations.sessionId, sessions.id))
    .innerJoin(verification, eq(verification.id, ageEstimations.verificationId))
    .where(
      and(
        eq(sessions.state, 'in_review'),
        inArray(verification.state, ['approved', 'declined', 'expired', 'cancelled', 'erased']),
      ),
    )
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** An object that is to be removed, with the row that names it. */
export interface UnwantedPhoto {
  readonly id: string;
  readonly blobKey: string;
}

/** States in which the photos of the running attempt are not judged yet. */
const OPEN = ['created', 'capturing', 'processing'];

const unwanted = (attempt: typeof evidence.attempt | typeof livenessChallenges.attempt) =>
  and(
    eq(ageEstimations.savePhoto, false),
    isNotNull(sessions.wrappedKey),
    or(notInArray(sessions.state, OPEN), lt(attempt, sessions.attempt)),
  );

/** Photos that were judged and must not be kept, of one session or of all. */
export async function listUnwantedPhotos(
  db: Reader,
  of: { readonly sessionId?: string; readonly limit: number },
): Promise<readonly UnwantedPhoto[]> {
  const rule = unwanted(evidence.attempt);
  return db.orm
    .select({ id: evidence.id, blobKey: evidence.blobKey })
    .from(evidence)
    .innerJoin(ageEstimations, eq(ageEstimations.sessionId, evidence.sessionId))
    .innerJoin(sessions, eq(sessions.id, evidence.sessionId))
    .where(of.sessionId === undefined ? rule : and(rule, eq(evidence.sessionId, of.sessionId)))
    .limit(of.limit);
}

/** The same of the frames of challenges. */
export async function listUnwantedFrames(
  db: Reader,
  of: { readonly sessionId?: string; readonly limit: number },
): Promise<readonly UnwantedPhoto[]> {
  const rule = unwanted(livenessChallenges.attempt);
  return db.orm
    .select({ id: livenessPackets.id, blobKey: livenessPackets.blobKey })
    .from(livenessPackets)
    .innerJoin(livenessChallenges, eq(livenessChallenges.id, livenessPackets.challengeId))
    .innerJoin(ageEstimations, eq(ageEstimations.sessionId, livenessPackets.sessionId))
    .innerJoin(sessions, eq(sessions.id, livenessPackets.sessionId))
    .where(of.sessionId === undefined ? rule : and(rule, eq(livenessPackets.sessionId, of.sessionId)))
    .limit(of.limit);
}
