import { done, type Outcome, refuse } from '../api/outcome.ts';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { lockMonitoringsOf, settleMonitorings } from '../monitoring/settle-monitorings.ts';
import type { Partner } from '../partners/partner.ts';
import type { CaseVerdict } from '../platform/db/screening-cases-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import { openCaseKey, sealEntryText } from './case-finding.ts';
import { type CaseRow, insertEntry, lockCase, updateCase } from './queries.ts';

export interface Judgement {
  readonly partner: Partner;
  readonly caseId: string;
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly reviewer: string;
  /** When the case that the reviewer saw had last changed; null judges it as it is. */
  readonly seen?: Date | null;
}

export const UNKNOWN_CASE = refuse('BAD_VALUE', 'There is no such case');
const CHANGED_SINCE = refuse('BAD_VALUE', 'The case has changed since it was looked at: look at it again');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Judges a case. Where the partner wants four eyes, a first judgement is a proposal, and holds once another reviewer comes to the same;
 * one who comes to something else proposes that instead. What held before holds until then.
 */
export async function decideCase(deps: Deps, judgement: Judgement): Promise<Outcome<CaseRow>> {
  const { partner, caseId, seen = null } = judgement;
  if (!UUID.test(caseId)) return UNKNOWN_CASE;
  return deps.db.transaction(async (tx) => {
    const monitorings = await lockMonitoringsOf(tx, { partnerId: partner.id, caseId });
    const row = await lockCase(tx, { partnerId: partner.id, id: caseId });
    if (!row) return UNKNOWN_CASE;
    if (seen !== null && row.changedAt.getTime() !== seen.getTime()) return CHANGED_SINCE;
    const step = stepOf(row, judgement);
    if (step === 'same_reviewer') return refuse('BAD_VALUE', 'Another reviewer than the first must agree');
    const judged = await record(tx, deps, { row, judgement, step });
    if (step === 'decided') await settleMonitorings(tx, deps, monitorings);
    return done(judged);
  });
}

type Step = 'proposed' | 'disputed' | 'decided';

/** What one judgement does to a case. Pure. */
export function stepOf(
  row: Pick<CaseRow, 'state' | 'proposedVerdict' | 'proposedBy'>,
  {
    partner,
    verdict,
    reviewer,
  }: Pick<Judgement, 'verdict' | 'reviewer'> & {
    readonly partner: { readonly settings: Pick<Partner['settings'], 'screeningFourEyes'> };
  },
): Step | 'same_reviewer' {
  if (!partner.settings.screeningFourEyes) return 'decided';
  if (row.state !== 'second_pending') return 'proposed';
  if (row.proposedBy !== null && nameOf(row.proposedBy) === nameOf(reviewer)) return 'same_reviewer';
  return row.proposedVerdict === verdict ? 'decided' : 'disputed';
}

/** One person does not become two by writing its name otherwise. */
const nameOf = (reviewer: string): string => reviewer.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

interface Recording {
  readonly row: CaseRow;
  readonly judgement: Judgement;
  readonly step: Step;
}

async function record(tx: Transaction, deps: Deps, { row, judgement, step }: Recording): Promise<CaseRow> {
  const { partner, verdict, reviewer, reason } = judgement;
  const now = deps.clock.now();
  const entryId = deps.random.uuid();
  const changed = await updateCase(tx, row.id, {
    changedAt: now,
    ...(step === 'decided'
      ? { ...NO_PROPOSAL, state: 'decided', verdict, decidedBy: reviewer, decidedAt: now, expiredByChangeAt: null }
      : { state: 'second_pending', proposedVerdict: verdict, proposedBy: reviewer }),
  });
  const sealedText = sealEntryText(openCaseKey(deps, row), entryId, reason);
  await insertEntry(tx, { id: entryId, caseId: row.id, event: step, reviewer, verdict, sealedText, at: now });
  await recordChange(tx, deps, {
    partnerId: partner.id,
    event: `screening_case.${step}`,
    facts: { caseId: row.id, entityId: row.entityId, verdict, reviewer },
  });
  return changed;
}

const NO_PROPOSAL = { proposedVerdict: null, proposedBy: null } as const;
