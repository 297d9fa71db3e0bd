import type { SessionState } from '@bonafide/domain';
import { and, desc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { prepareOnce } from '../platform/db/prepare-once.ts';
import { evidence, sessions } from '../platform/db/schema.ts';
import { digitStrings } from '../platform/db/services-schema.ts';
import { shareLookups } from '../platform/db/share-lookups.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { EvidenceRow, SessionChanges, SessionRow, SessionStanding } from './session.ts';

/** Reads may run inside a transaction or without one. */
export type Reader = Pick<Database | Transaction, 'orm'>;

type StoredSession = typeof sessions.$inferSelect;

/** The columns' closed sets are written by this module only, so what comes back is one of them. */
function typed<Row extends Pick<StoredSession, 'state' | 'tokenType'>>(
  row: Row,
): Omit<Row, 'state' | 'tokenType'> & Pick<SessionRow, 'state' | 'tokenType'> {
  return { ...row, state: row.state as SessionState, tokenType: row.tokenType as SessionRow['tokenType'] };
}

const toSession = (row: StoredSession | undefined): SessionRow | null => (row ? typed(row) : null);

/** For workers and the hosted flow, which hold the session's id or token themselves. Partners go through `findPartnerSession`. */
export async function findSession(db: Reader, id: string): Promise<SessionRow | null> {
  const [row] = await db.orm.select().from(sessions).where(eq(sessions.id, id));
  return toSession(row);
}

/** Those of `ids` that there are, in no order. The caller has made sure whose they are. */
export async function findSessions(db: Reader, ids: readonly string[]): Promise<readonly SessionRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.orm
    .select()
    .from(sessions)
    .where(inArray(sessions.id, [...ids]));
  return rows.map(toSession).filter((row) => row !== null);
}

/** Whose session is asked for; `sessionId` is a UUID. */
export interface PartnerSessionId {
  readonly partnerId: string;
  readonly sessionId: string;
}

/** Null for a session of somebody else, exactly as for one that never was. */
export function findPartnerSession(db: Reader, by: PartnerSessionId): Promise<SessionRow | null> {
  return owned(sharedSessions(db), by);
}

/** As `findPartnerSession`, without the sealed columns: what partners ask for most often needs none of them. */
export function findPartnerStanding(db: Reader, by: PartnerSessionId): Promise<SessionStanding | null> {
  return owned(sharedStandings(db), by);
}

async function owned<Row extends Pick<SessionRow, 'partnerId'>>(
  find: (id: string) => Promise<Row | null>,
  { partnerId, sessionId }: PartnerSessionId,
): Promise<Row | null> {
  const session = await find(sessionId.toLowerCase());
  return session?.partnerId === partnerId ? session : null;
}

/** Partners ask for nothing more often than for one session, and every statement costs the API a write and a read. */
const SHARED = { most: 64, underWay: 2 } as const;

const WANTED = sql`${sessions.id} = any(${sql.placeholder('ids')}::uuid[])`;

const sharedSessions = prepareOnce((orm) => {
  const statement = orm.select().from(sessions).where(WANTED).prepare('find_sessions');
  return sharedById((ids) => statement.execute({ ids }));
});

const sharedStandings = prepareOnce((orm) => {
  const { id, partnerId, clientId, purpose, tokenType, state } = sessions;
  const { decision, tokenExpiresAt, captureEndsAt, expiredUnused } = sessions;
  const columns = { id, partnerId, clientId, purpose, tokenType, state };
  const statement = orm
    .select({ ...columns, decision, tokenExpiresAt, captureEndsAt, expiredUnused })
    .from(sessions)
    .where(WANTED)
    .prepare('find_standings');
  return sharedById((ids) => statement.execute({ ids }));
});

function sharedById<Row extends Pick<StoredSession, 'id' | 'state' | 'tokenType'>>(
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
) {
  const find = async (ids: readonly string[]) => new Map((await read(ids)).map((row) => [row.id, typed(row)]));
  return shareLookups({ find, ...SHARED });
}

export async function findSessionByTokenHash(db: Reader, tokenHash: Uint8Array): Promise<SessionRow | null> {
  const [row] = await db.orm.select().from(sessions).where(eq(sessions.tokenHash, tokenHash));
  return toSession(row);
}

/** Reads the row and keeps everybody else from changing it until the transaction ends. */
export async function selectSessionForUpdate(tx: Transaction, id: string): Promise<SessionRow | null> {
  const [row] = await tx.orm.select().from(sessions).where(eq(sessions.id, id)).for('update');
  return toSession(row);
}

/** The partner's latest verifications that were judged and are not erased, newest first. */
export async function listJudgedSessions(
  db: Reader,
  of: { readonly partnerId: string; readonly last: number; readonly notBy: string },
): Promise<readonly SessionRow[]> {
  const judged = inArray(sessions.state, ['approved', 'declined', 'in_review', 'awaiting_resubmission']);
  const byThis = sql`${sessions.decision} ->> 'policy' is distinct from ${of.notBy}`;
  const rows = await db.orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.partnerId, of.partnerId), eq(sessions.purpose, 'verification'), judged, byThis))
    .orderBy(desc(sessions.createdAt))
    .limit(of.last);
  return rows.map(toSession).filter((row) => row !== null);
}

/** What the attempt before held becomes attempt `to`'s, all but some steps. */
export async function moveEvidence(
  tx: Transaction,
  of: { readonly sessionId: string; readonly to: number; readonly except: readonly string[] },
): Promise<void> {
  const former = and(eq(evidence.sessionId, of.sessionId), eq(evidence.attempt, of.to - 1));
  await tx.orm
    .update(evidence)
    .set({ attempt: of.to })
    .where(and(former, notInArray(evidence.step, [...of.except])));
}

export async function updateSession(
  tx: Transaction,
  id: string,
  changes: SessionChanges & Partial<Pick<SessionRow, 'state' | 'sequence'>>,
): Promise<void> {
  await tx.orm.update(sessions).set(changes).where(eq(sessions.id, id));
}

/** Inserts, or replaces what the same step of the same attempt held. */
export async function upsertEvidence(db: Reader, row: EvidenceRow): Promise<void> {
  const { sessionId, attempt, step, ...replaced } = row;
  await db.orm
    .insert(evidence)
    .values({ sessionId, attempt, step, ...replaced })
    .onConflictDoUpdate({ target: [evidence.sessionId, evidence.attempt, evidence.step], set: replaced });
}

export async function listEvidence(
  db: Reader,
  of: { readonly sessionId: string; readonly attempt?: number },
): Promise<readonly EvidenceRow[]> {
  const whole = eq(evidence.sessionId, of.sessionId);
  const rows = await db.orm
    .select()
    .from(evidence)
    .where(of.attempt === undefined ? whole : and(whole, eq(evidence.attempt, of.attempt)))
    .orderBy(evidence.attempt, evidence.step);
  return rows;
}

export async function findEvidence(
  db: Reader,
  of: { readonly sessionId: string; readonly attempt: number; readonly step: string },
): Promise<EvidenceRow | null> {
  const [row] = await db.orm
    .select()
    .from(evidence)
    .where(and(eq(evidence.sessionId, of.sessionId), eq(evidence.attempt, of.attempt), eq(evidence.step, of.step)));
  return row ?? null;
}

export async function findEvidenceById(db: Reader, id: string): Promise<EvidenceRow | null> {
  const [row] = await db.orm.select().from(evidence).where(eq(evidence.id, id));
  return row ?? null;
}

/** Records the end of reading ahead: a sealed reading, or the code of why there is none. */
export async function updateEvidenceReading(
  db: Reader,
  id: string,
  reading: Pick<EvidenceRow, 'sealedReading' | 'readAt' | 'readError'>,
): Promise<void> {
  await db.orm.update(evidence).set(reading).where(eq(evidence.id, id));
}

export async function deleteEvidenceRow(db: Reader, id: string): Promise<void> {
  await db.orm.delete(evidence).where(eq(evidence.id, id));
}

/** False when a session that may be alive has the code. */
export async function claimDigitString(
  tx: Transaction,
  row: typeof digitStrings.$inferInsert,
  now: Date,
): Promise<boolean> {
  const { code: _code, ...set } = row;
  const claimed = await tx.orm
    .insert(digitStrings)
    .values(row)
    .onConflictDoUpdate({ target: digitStrings.code, set, setWhere: lt(digitStrings.expiresAt, now) })
    .returning({ code: digitStrings.code });
  return claimed.length > 0;
}

export async function findDigitString(db: Reader, code: string) {
  const [row] = await db.orm.select().from(digitStrings).where(eq(digitStrings.code, code));
  return row ?? null;
}

/** Codes of sessions that are over. */
export async function deleteDigitStrings(db: Reader, expiredBefore: Date): Promise<void> {
  await db.orm.delete(digitStrings).where(lt(digitStrings.expiresAt, expiredBefore));
}
