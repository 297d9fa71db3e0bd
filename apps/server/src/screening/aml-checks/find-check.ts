import type { ScreeningFindings, ScreeningHit } from '@bonafide/checks';
import { done, type Outcome, refuse } from '../../api/outcome.ts';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { findOutcome } from '../../pipeline/find-outcome.ts';
import { deleteFindingsOf } from '../../screening-cases/queries.ts';
import { findSession } from '../../sessions/queries.ts';
import type { Verdicts } from '../present-screening.ts';
import { resourceIdOf } from '../resource-id.ts';
import { verdictsOf as sessionVerdicts } from '../session-screening.ts';
import { deleteAmlCheck, findAmlCheck } from './queries.ts';
import { openCheck } from './stored-check.ts';
import { verdictsOf } from './verdicts-of.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A screening that is kept, as far as it is told of again. */
export interface FoundCheck {
  readonly id: string;
  readonly clientId: string;
  readonly createdAt: Date;
  readonly findings: ScreeningFindings;
  readonly verdicts: Verdicts;
}

interface Wanted {
  readonly partner: Pick<Partner, 'id'>;
  readonly id: string;
}

/** A check of the partner's own, or the screening of a verification under its `scanRef`, which webhooks give as the id of its check. */
export async function findCheck(deps: Deps, { partner, id }: Wanted): Promise<Outcome<FoundCheck>> {
  const found = UUID.test(id)
    ? ((await byItself(deps, partner.id, id)) ?? (await ofSession(deps, partner.id, id)))
    : null;
  return found ? done(found) : refuse('BAD_VALUE', 'There is no such check');
}

async function byItself(deps: Deps, partnerId: string, id: string): Promise<FoundCheck | null> {
  const row = await findAmlCheck(deps.db, { partnerId, id });
  if (!row) return null;
  const check = openCheck(deps, row);
  const { createdAt } = row;
  const verdicts = await verdictsOf(deps, { row, check });
  return { id, clientId: check.asked.clientId, createdAt, findings: check.findings, verdicts };
}

async function ofSession(deps: Deps, partnerId: string, id: string): Promise<FoundCheck | null> {
  const session = await findSession(deps.db, id);
  if (session?.partnerId !== partnerId) return null;
  const outcome = await findOutcome(deps.db, deps, session);
  if (!outcome?.screening) return null;
  const verdicts = await sessionVerdicts(deps.db, deps, { session, outcome });
  const { clientId, createdAt } = session;
  return { id, clientId, createdAt, findings: outcome.screening, verdicts };
}

export interface FoundProfile {
  readonly check: FoundCheck;
  readonly hit: ScreeningHit;
  /** The day of the screening, ISO 8601. */
  readonly day: string;
}

/** One entry of those that a check came upon. */
export async function findProfile(
  deps: Deps,
  { profileId, ...wanted }: Wanted & { readonly profileId: string },
): Promise<Outcome<FoundProfile>> {
  const found = await findCheck(deps, wanted);
  if (!found.ok) return found;
  const { findings } = found.value;
  const screened = findings.outcome === 'screened' ? findings : null;
  const hit = screened?.hits.find(({ entity }) => resourceIdOf(entity.id) === profileId);
  if (!screened || !hit) return refuse('BAD_VALUE', 'There is no such profile');
  return done({ check: found.value, hit, day: screened.screenedAt.slice(0, 10) });
}

/** Deletes a check with its key and the cases that nothing else came upon. Deleting twice is no error. */
export async function deleteCheck(deps: Deps, { partner, id }: Wanted): Promise<void> {
  if (!UUID.test(id)) return;
  await deps.db.transaction(async (tx) => {
    if (!(await findAmlCheck(tx, { partnerId: partner.id, id }))) return;
    await deleteFindingsOf(tx, id);
    await deleteAmlCheck(tx, id);
  });
}
