import type { HitEntity } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { CaseVerdict } from '../platform/db/screening-cases-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import { openCaseKey, openEntryText } from './case-finding.ts';
import { type CasePerson, personDigest } from './person-digest.ts';
import { findCasesOf, latestDecisions } from './queries.ts';

/** What people decided about one entry and one person, and what still holds. */
export interface RememberedVerdict {
  readonly caseId: string;
  readonly verdict: CaseVerdict;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** By the entry's id: verdicts that hold for these entries as they are now. One about an entry that has changed since is not among them. */
export async function rememberedVerdicts(
  deps: Pick<Deps, 'vault'> & { readonly db: Pick<Database | Transaction, 'orm'> },
  person: CasePerson,
  entities: readonly Pick<HitEntity, 'id' | 'matchedHash'>[],
): Promise<ReadonlyMap<string, RememberedVerdict>> {
  const hashes = new Map(entities.map(({ id, matchedHash }) => [id, matchedHash]));
  const cases = await findCasesOf(deps.db, {
    partnerId: person.partnerId,
    personDigest: personDigest(deps, person),
    entityIds: [...hashes.keys()],
  });
  const holding = cases.filter((row) => row.verdict !== null && row.contentHash === hashes.get(row.entityId));
  const decisions = await latestDecisions(
    deps.db,
    holding.map(({ id }) => id),
  );
  const verdicts = holding.flatMap((row) => {
    const decision = decisions.get(row.id);
    const { verdict, decidedBy, decidedAt } = row;
    if (!decision || verdict === null || decidedBy === null || decidedAt === null) return [];
    const reason = openEntryText(openCaseKey(deps, row), decision);
    return [[row.entityId, { caseId: row.id, verdict, by: decidedBy, at: decidedAt, reason }] as const];
  });
  return new Map(verdicts);
}
