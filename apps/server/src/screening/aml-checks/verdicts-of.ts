import type { Deps } from '../../deps.ts';
import type { Database, Transaction } from '../../platform/ports.ts';
import { rememberedVerdicts } from '../../screening-cases/remembered-verdicts.ts';
import type { Verdicts } from '../present-screening.ts';
import type { AmlCheckRow } from './queries.ts';
import type { StoredCheck } from './stored-check.ts';

/** What people have decided about the hits of a check by now. */
export async function verdictsOf(
  deps: Pick<Deps, 'vault'> & { readonly db: Pick<Database | Transaction, 'orm'> },
  {
    row,
    check: { asked, findings },
  }: { readonly row: Pick<AmlCheckRow, 'id' | 'partnerId'>; readonly check: StoredCheck },
): Promise<Verdicts> {
  if (findings.outcome !== 'screened' || findings.hits.length === 0) return new Map();
  const { subject, hits } = findings;
  const person = { partnerId: row.partnerId, clientId: asked.clientId, subjectId: row.id, subject };
  return rememberedVerdicts(
    deps,
    person,
    hits.map(({ hit }) => hit.entity),
  );
}
