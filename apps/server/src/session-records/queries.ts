import type { OverallStatus } from '@bonafide/contract';
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Cursor } from '../listing/cursor.ts';
import { hasStanding } from '../listing/queries.ts';
import { identityDigests } from '../platform/db/records-schema.ts';
import { scenarioSessions } from '../platform/db/scenarios-schema.ts';
import { sessions } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

/** Which verifications of a partner are wanted. */
export interface RecordFilter {
  readonly partnerId: string;
  readonly now: Date;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly status?: OverallStatus | undefined;
  readonly scenarioId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly reason?: string | undefined;
  /** Keyed digests, every one of which must be of the verification's document. */
  readonly digests?: readonly Uint8Array[] | undefined;
}

/** Ids, newest first, of what comes after the cursor. */
export async function listRecordIds(
  db: Reader,
  filter: RecordFilter,
  page: { readonly after: Cursor | null; readonly limit: number },
): Promise<readonly string[]> {
  const { after } = page;
  const further = after && sql`(${sessions.createdAt}, ${sessions.id}) < (${after.at}, ${after.id}::uuid)`;
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(matching(db, filter), further ?? undefined))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(page.limit);
  return rows.map(({ id }) => id);
}

/** The scenarios that sessions run under, by session. */
export async function findScenariosOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.orm
    .select()
    .from(scenarioSessions)
    .where(inArray(scenarioSessions.sessionId, [...ids]));
  return new Map(rows.map((row) => [row.sessionId, { id: row.scenarioId, version: row.version }]));
}

function matching(db: Reader, filter: RecordFilter): SQL | undefined {
  const { scenarioId, clientId, reason, status, from, to, digests = [] } = filter;
  const ofScenario =
    scenarioId === undefined
      ? undefined
      : db.orm
          .select({ id: scenarioSessions.sessionId })
          .from(scenarioSessions)
          .where(eq(scenarioSessions.scenarioId, scenarioId));
  return and(
    eq(sessions.partnerId, filter.partnerId),
    eq(sessions.purpose, 'verification'),
    from && gte(sessions.createdAt, from),
    to && lt(sessions.createdAt, to),
    status && hasStanding(status, filter.now),
    ofScenario && inArray(sessions.id, ofScenario),
    clientId === undefined ? undefined : eq(sessions.clientId, clientId),
    reason === undefined ? undefined : sql`${sessions.decision} -> 'reasons' @> ${JSON.stringify([reason])}::jsonb`,
    ...digests.map((digest) => inArray(sessions.id, sharing(db, digest))),
  );
}

/** Subquery of the sessions that keep a digest. */
function sharing(db: Reader, digest: Uint8Array) {
  return db.orm
    .select({ id: identityDigests.sessionId })
    .from(identityDigests)
    .where(eq(identityDigests.digest, Buffer.from(digest)));
}
