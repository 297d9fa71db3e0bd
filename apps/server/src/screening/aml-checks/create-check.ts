import type { AmlCheckAnswer, AmlCheckRequest } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../../api/outcome.ts';
import { AML_CREDIT } from '../../credits/credit-kinds.ts';
import { spendCredits } from '../../credits/spend-credits.ts';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { recordFindings } from '../../screening-cases/record-findings.ts';
import { presentAmlCheck, type Verdicts } from '../present-screening.ts';
import { screen } from '../screen.ts';
import { type AmlCheckRow, insertAmlCheck } from './queries.ts';
import { type StoredCheck, sealedCheck, subjectOf, termsOf } from './stored-check.ts';
import { verdictsOf } from './verdicts-of.ts';

/**
 * Screens somebody at once, keeps what came of it sealed, and brings whom it found before a reviewer. Where nobody could look, the
 * check says so: it is never a clean result.
 */
export async function createCheck(
  deps: Deps,
  { partner, asked }: { readonly partner: Partner; readonly asked: AmlCheckRequest },
): Promise<Outcome<AmlCheckAnswer>> {
  const id = deps.random.uuid();
  const createdAt = deps.clock.now();
  const person = { partnerId: partner.id, clientId: asked.clientId, subjectId: id, subject: subjectOf(asked) };
  const findings = await screen(deps, { person, terms: termsOf(asked) });
  const check = { asked, findings };
  const row = sealedCheck(deps, { id, partnerId: partner.id, createdAt }, check);
  return deps.db.transaction(async (tx) => {
    if ((await spendCredits(tx, partner, [AML_CREDIT])) !== null)
      return refuse('PERMISSIONS_ERROR', 'Partner reached AML check limit.');
    await insertAmlCheck(tx, row);
    if (findings.outcome === 'screened')
      await recordFindings(tx, deps, { person, origin: 'check', hits: findings.hits });
    const verdicts = await verdictsOf({ ...deps, db: tx }, { row, check });
    return done(presentCheck(row, check, verdicts));
  });
}

/** A check as the contract's third version has it. */
export function presentCheck(
  row: Pick<AmlCheckRow, 'id' | 'createdAt'>,
  { asked, findings }: StoredCheck,
  verdicts: Verdicts,
): AmlCheckAnswer {
  const { overallStatus, amlCheck, adverseMedia } = presentAmlCheck(row.id, findings, verdicts);
  return {
    id: row.id,
    ...asked,
    checkedAt: findings.outcome === 'screened' ? findings.screenedAt : null,
    created: row.createdAt.toISOString(),
    overallStatus,
    amlCheck,
    adverseMedia,
    monitoring: null,
  };
}
