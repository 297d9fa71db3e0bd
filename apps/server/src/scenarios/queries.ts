import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { scenarioSessions, scenarios, scenarioVersions } from '../platform/db/scenarios-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type ScenarioRow = typeof scenarios.$inferSelect;
export type ScenarioVersionRow = typeof scenarioVersions.$inferSelect;

interface Own {
  readonly partnerId: string;
  readonly id: string;
}

const own = ({ partnerId, id }: Own) =>
  and(eq(scenarios.id, id), eq(scenarios.partnerId, partnerId), isNull(scenarios.removedAt));

/** Who gives a name to a scenario of the partner does so alone until its transaction ends. */
export async function lockNames(tx: Transaction, partnerId: string): Promise<void> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`scenarios/${partnerId}`}, 0))`);
}

export async function insertScenario(tx: Transaction, row: ScenarioRow): Promise<void> {
  await tx.orm.insert(scenarios).values(row);
}

export async function insertVersion(tx: Transaction, row: ScenarioVersionRow): Promise<void> {
  await tx.orm.insert(scenarioVersions).values(row);
}

/** Locked, so that two who change it at the same time make two versions. */
export async function lockScenario(tx: Transaction, of: Own): Promise<ScenarioRow | null> {
  const [row] = await tx.orm.select().from(scenarios).where(own(of)).for('update');
  return row ?? null;
}

/** Null for a removed one and for somebody else's, exactly as for one that never was. */
export async function findScenario(db: Reader, of: Own): Promise<ScenarioRow | null> {
  const [row] = await db.orm.select().from(scenarios).where(own(of));
  return row ?? null;
}

export async function findScenarioByName(
  db: Reader,
  of: { readonly partnerId: string; readonly name: string },
): Promise<ScenarioRow | null> {
  const named = and(eq(scenarios.partnerId, of.partnerId), eq(scenarios.name, of.name), isNull(scenarios.removedAt));
  const [row] = await db.orm.select().from(scenarios).where(named);
  return row ?? null;
}

export async function listScenarios(db: Reader, partnerId: string): Promise<readonly ScenarioRow[]> {
  return db.orm
    .select()
    .from(scenarios)
    .where(and(eq(scenarios.partnerId, partnerId), isNull(scenarios.removedAt)))
    .orderBy(asc(scenarios.name));
}

export async function updateScenario(
  tx: Transaction,
  id: string,
  change: Partial<Pick<ScenarioRow, 'name' | 'removedAt'>>,
): Promise<void> {
  await tx.orm.update(scenarios).set(change).where(eq(scenarios.id, id));
}

/** Newest first. */
export async function listVersions(db: Reader, scenarioId: string): Promise<readonly ScenarioVersionRow[]> {
  const versions = eq(scenarioVersions.scenarioId, scenarioId);
  return db.orm.select().from(scenarioVersions).where(versions).orderBy(desc(scenarioVersions.version));
}

export async function latestVersion(db: Reader, scenarioId: string): Promise<ScenarioVersionRow | null> {
  const versions = eq(scenarioVersions.scenarioId, scenarioId);
  const [row] = await db.orm
    .select()
    .from(scenarioVersions)
    .where(versions)
    .orderBy(desc(scenarioVersions.version))
    .limit(1);
  return row ?? null;
}

export async function insertScenarioSession(tx: Transaction, row: typeof scenarioSessions.$inferInsert): Promise<void> {
  await tx.orm.insert(scenarioSessions).values(row);
}

export async function findScenarioSession(db: Reader, sessionId: string) {
  const [row] = await db.orm.select().from(scenarioSessions).where(eq(scenarioSessions.sessionId, sessionId));
  return row ?? null;
}

/** Sessions whose storage time is over, the longest overdue first. */
export async function findDueErasures(db: Reader, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ id: scenarioSessions.sessionId })
    .from(scenarioSessions)
    .where(lte(scenarioSessions.eraseAt, now))
    .orderBy(asc(scenarioSessions.eraseAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function updateEraseAt(db: Reader, sessionId: string, eraseAt: Date | null): Promise<void> {
  await db.orm.update(scenarioSessions).set({ eraseAt }).where(eq(scenarioSessions.sessionId, sessionId));
}
