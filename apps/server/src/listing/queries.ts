import type { OverallStatus } from '@bonafide/contract';
import { and, count, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { sessions } from '../platform/db/schema.ts';
import type { Database } from '../platform/ports.ts';

/** Which verifications of a partner are wanted. */
export interface ListFilter {
  readonly partnerId: string;
  readonly now: Date;
  readonly clientId?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly status?: OverallStatus | undefined;
  readonly createdFrom?: Date | undefined;
  readonly createdTo?: Date | undefined;
}

/** Ids of one page, newest first, and how many match altogether. */
export async function listPage(
  db: Database,
  { limit, offset, ...filter }: ListFilter & { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const wanted = whereOf(filter);
  const [counted] = await db.orm.select({ total: count() }).from(sessions).where(wanted);
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(wanted)
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(limit)
    .offset(offset);
  return { total: counted?.total ?? 0, ids: rows.map(({ id }) => id) };
}

function whereOf({ partnerId, now, clientId, externalRef, status, createdFrom, createdTo }: ListFilter) {
  return and(
    eq(sessions.partnerId, partnerId),
    eq(sessions.purpose, 'verification'),
    clientId === undefined ? undefined : eq(sessions.clientId, clientId),
    externalRef === undefined ? undefined : eq(sessions.externalRef, externalRef),
    createdFrom && gte(sessions.createdAt, createdFrom),
    createdTo && lt(sessions.createdAt, createdTo),
    status && hasStanding(status, now),
  );
}

/** Whether a decision carries a tag: every signal and every mismatch becomes one. */
const TAGGED = sql`(
  jsonb_array_length(coalesce(${sessions.decision} -> 'fraudSignals', '[]'::jsonb)) > 0
  or jsonb_array_length(coalesce(${sessions.decision} -> 'mismatches', '[]'::jsonb)) > 0
  or jsonb_array_length(coalesce(${sessions.decision} -> 'steps' -> 'mismatches', '[]'::jsonb)) > 0)`;

const timeIsOver = (now: Date): SQL | undefined =>
  or(
    and(eq(sessions.state, 'created'), sql`${sessions.tokenExpiresAt} <= ${now}`),
    and(eq(sessions.state, 'capturing'), sql`${sessions.captureEndsAt} <= ${now}`),
  );

/** Whether a session stands like this now. */
export function hasStanding(status: OverallStatus, now: Date): SQL | undefined {
  return STANDINGS[status](now);
}

/** `overallStatus` of the contract, told to the database. */
const STANDINGS: Readonly<Record<OverallStatus, (now: Date) => SQL | undefined>> = {
  APPROVED: () => and(eq(sessions.state, 'approved'), sql`not ${TAGGED}`),
  SUSPECTED: () => and(eq(sessions.state, 'approved'), TAGGED),
  DENIED: () => eq(sessions.state, 'declined'),
  REVIEWING: () => inArray(sessions.state, ['processing', 'in_review']),
  EXPIRED: (now) => or(inArray(sessions.state, ['expired', 'cancelled']), timeIsOver(now)),
  ACTIVE: (now) =>
    or(
      and(eq(sessions.state, 'created'), sql`${sessions.tokenExpiresAt} > ${now}`),
      and(eq(sessions.state, 'capturing'), or(isNull(sessions.captureEndsAt), sql`${sessions.captureEndsAt} > ${now}`)),
      eq(sessions.state, 'awaiting_resubmission'),
    ),
  DELETED: () => and(eq(sessions.state, 'erased'), eq(sessions.expiredUnused, false)),
  'EXPIRED-DELETED': () => and(eq(sessions.state, 'erased'), eq(sessions.expiredUnused, true)),
  ARCHIVED: () => sql`false`,
};
