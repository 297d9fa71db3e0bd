import { and, count, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { scenarioSessions } from '../platform/db/scenarios-schema.ts';
import { sessions } from '../platform/db/schema.ts';
import type { Database } from '../platform/ports.ts';

type Reader = Pick<Database, 'orm'>;

/** Which verifications are counted: those made in `[from, to)`. */
export interface Span {
  readonly partnerId: string;
  readonly from: Date;
  readonly to: Date;
  readonly scenarioId: string | null;
}

const MOST_REASONS = 100;

function within(db: Reader, { partnerId, from, to, scenarioId }: Span): SQL | undefined {
  const ofScenario =
    scenarioId === null
      ? undefined
      : db.orm
          .select({ id: scenarioSessions.sessionId })
          .from(scenarioSessions)
          .where(eq(scenarioSessions.scenarioId, scenarioId));
  return and(
    eq(sessions.partnerId, partnerId),
    eq(sessions.purpose, 'verification'),
    gte(sessions.createdAt, from),
    lt(sessions.createdAt, to),
    ofScenario && inArray(sessions.id, ofScenario),
  );
}

export async function countStates(db: Reader, span: Span) {
  return db.orm
    .select({ state: sessions.state, sessions: count() })
    .from(sessions)
    .where(within(db, span))
    .groupBy(sessions.state);
}

/** Sessions whose latest decision has the reason, most frequent first. */
export async function countReasons(db: Reader, span: Span) {
  const reason = sql<string>`r.reason`;
  return db.orm
    .select({ reason, sessions: count() })
    .from(sessions)
    .innerJoin(
      sql`lateral jsonb_array_elements_text(coalesce(${sessions.decision} -> 'reasons', '[]'::jsonb)) as r(reason)`,
      sql`true`,
    )
    .where(within(db, span))
    .groupBy(reason)
    .orderBy(desc(count()), reason)
    .limit(MOST_REASONS);
}

const seconds = (from: typeof sessions.startedAt | typeof sessions.submittedAt, to: typeof sessions.submittedAt) =>
  sql`extract(epoch from ${to} - ${from})`;

/** Images that a partner sends itself take nobody's time. */
const inFlow = (time: SQL) => sql`case when ${sessions.captureEndsAt} is not null then ${time} end`;

const CAPTURE = inFlow(seconds(sessions.startedAt, sessions.submittedAt));
const DECISION = seconds(sessions.submittedAt, sessions.decidedAt);
const TOTAL = inFlow(seconds(sessions.startedAt, sessions.decidedAt));

const share = (part: number, of: SQL) =>
  sql<number | null>`(percentile_cont(${part}) within group (order by ${of}))::float8`;
const timed = (of: SQL) => sql<number>`count(${of})::int`;

/** Medians and 95th percentiles in seconds; null where nothing was timed. */
export async function measureTimes(db: Reader, span: Span) {
  const [row] = await db.orm
    .select({
      captureMedian: share(0.5, CAPTURE),
      captureP95: share(0.95, CAPTURE),
      captureOf: timed(CAPTURE),
      decisionMedian: share(0.5, DECISION),
      decisionP95: share(0.95, DECISION),
      decisionOf: timed(DECISION),
      totalMedian: share(0.5, TOTAL),
      totalP95: share(0.95, TOTAL),
      totalOf: timed(TOTAL),
      first: sql<number>`count(*) filter (where ${sessions.decidedAt} is not null and ${sessions.attempt} = 1)::int`,
      further: sql<number>`count(*) filter (where ${sessions.decidedAt} is not null and ${sessions.attempt} > 1)::int`,
    })
    .from(sessions)
    .where(within(db, span));
  if (row === undefined) throw new Error('an aggregate gave back no row');
  return row;
}
