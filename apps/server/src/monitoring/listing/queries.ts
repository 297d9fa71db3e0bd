import { and, arrayContains, asc, count, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { type MonitoringState, monitorings } from '../../platform/db/monitoring-schema.ts';
import type { Database } from '../../platform/ports.ts';
import type { MonitoringRow } from '../queries.ts';

type Reader = Pick<Database, 'orm'>;

export interface MonitoringFilter {
  readonly partnerId: string;
  readonly nameDigests: readonly string[];
  readonly countryDigest: Uint8Array | null;
  readonly tags: readonly string[];
  readonly state: MonitoringState | null;
  readonly userType: MonitoringRow['userType'] | null;
  readonly created: Range;
  readonly expires: Range;
}

/** From then, until before then. */
export interface Range {
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface MonitoringPage {
  readonly orderBy: readonly ('created' | '-created' | 'expiration' | '-expiration')[];
  readonly limit: number;
  readonly offset: number;
}

function matching(filter: MonitoringFilter): SQL | undefined {
  const { state, userType, countryDigest, created, expires } = filter;
  return and(
    eq(monitorings.partnerId, filter.partnerId),
    filter.nameDigests.length === 0 ? undefined : arrayContains(monitorings.nameDigests, [...filter.nameDigests]),
    filter.tags.length === 0 ? undefined : arrayContains(monitorings.tags, [...filter.tags]),
    countryDigest ? eq(monitorings.countryDigest, countryDigest) : undefined,
    state ? eq(monitorings.state, state) : undefined,
    userType ? eq(monitorings.userType, userType) : undefined,
    within(monitorings.createdAt, created),
    within(monitorings.expiresAt, expires),
  );
}

function within(column: typeof monitorings.createdAt | typeof monitorings.expiresAt, { from, to }: Range) {
  return and(from ? gte(column, from) : undefined, to ? lt(column, to) : undefined);
}

export async function countMonitorings(db: Reader, filter: MonitoringFilter): Promise<number> {
  const [row] = await db.orm.select({ n: count() }).from(monitorings).where(matching(filter));
  return row?.n ?? 0;
}

export async function listMonitorings(
  db: Reader,
  filter: MonitoringFilter,
  { orderBy, limit, offset }: MonitoringPage,
): Promise<readonly MonitoringRow[]> {
  const order = orderBy.map((by) => {
    const column = by.endsWith('created') ? monitorings.createdAt : monitorings.expiresAt;
    return by.startsWith('-') ? desc(column) : asc(column);
  });
  return db.orm
    .select()
    .from(monitorings)
    .where(matching(filter))
    .orderBy(...order, desc(monitorings.id))
    .limit(limit)
    .offset(offset);
}
