import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { policies, policyVersions } from '../platform/db/policies-schema.ts';
import { examinations } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type PolicyRow = typeof policies.$inferSelect;
export type PolicyVersionRow = typeof policyVersions.$inferSelect;

export async function insertPolicy(tx: Transaction, row: PolicyRow): Promise<boolean> {
  const made = await tx.orm.insert(policies).values(row).onConflictDoNothing().returning({ id: policies.id });
  return made.length > 0;
}

export async function insertVersion(tx: Transaction, row: PolicyVersionRow): Promise<void> {
  await tx.orm.insert(policyVersions).values(row);
}

/** Locked, so that two who change it at the same time make two versions. */
export async function lockPolicy(tx: Transaction, of: { partnerId: string; id: string }): Promise<PolicyRow | null> {
  const own = and(eq(policies.id, of.id), eq(policies.partnerId, of.partnerId));
  const [row] = await tx.orm.select().from(policies).where(own).for('update');
  return row ?? null;
}

export async function findPolicy(db: Reader, of: { partnerId: string; id: string }): Promise<PolicyRow | null> {
  const own = and(eq(policies.id, of.id), eq(policies.partnerId, of.partnerId));
  const [row] = await db.orm.select().from(policies).where(own);
  return row ?? null;
}

export async function findPolicyByName(db: Reader, of: { partnerId: string; name: string }): Promise<PolicyRow | null> {
  const own = and(eq(policies.name, of.name), eq(policies.partnerId, of.partnerId));
  const [row] = await db.orm.select().from(policies).where(own);
  return row ?? null;
}

export async function listPolicies(db: Reader, partnerId: string): Promise<readonly PolicyRow[]> {
  return db.orm.select().from(policies).where(eq(policies.partnerId, partnerId)).orderBy(asc(policies.name));
}

/** Newest first. */
export async function listVersions(db: Reader, policyId: string): Promise<readonly PolicyVersionRow[]> {
  const own = eq(policyVersions.policyId, policyId);
  return db.orm.select().from(policyVersions).where(own).orderBy(desc(policyVersions.version));
}

export async function latestVersion(db: Reader, policyId: string): Promise<PolicyVersionRow | null> {
  const own = eq(policyVersions.policyId, policyId);
  const [row] = await db.orm.select().from(policyVersions).where(own).orderBy(desc(policyVersions.version)).limit(1);
  return row ?? null;
}

/** Findings of these sessions' attempts, without those that were never examined. */
export async function listFindings(db: Reader, sessionIds: readonly string[]) {
  if (sessionIds.length === 0) return [];
  return db.orm
    .select({
      sessionId: examinations.sessionId,
      attempt: examinations.attempt,
      sealedOutcome: examinations.sealedOutcome,
    })
    .from(examinations)
    .where(inArray(examinations.sessionId, [...sessionIds]));
}
