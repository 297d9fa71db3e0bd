import { done, type Outcome } from '../api/outcome.ts';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { openCaseKey, sealEntryText } from './case-finding.ts';
import { UNKNOWN_CASE } from './decide-case.ts';
import { type CaseRow, findCase, insertEntry, lockCase } from './queries.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface CaseNote {
  readonly partnerId: string;
  readonly caseId: string;
  readonly reviewer: string;
  readonly note: string;
}

/** Writes a note beside a case; it decides nothing. */
export async function noteCase(deps: Deps, { partnerId, caseId, reviewer, note }: CaseNote): Promise<Outcome<CaseRow>> {
  if (!UUID.test(caseId)) return UNKNOWN_CASE;
  return deps.db.transaction(async (tx) => {
    const row = await lockCase(tx, { partnerId, id: caseId });
    if (!row) return UNKNOWN_CASE;
    const id = deps.random.uuid();
    const sealedText = sealEntryText(openCaseKey(deps, row), id, note);
    await insertEntry(tx, { id, caseId, event: 'noted', reviewer, sealedText, at: deps.clock.now() });
    await recordChange(tx, deps, { partnerId, event: 'screening_case.noted', facts: { caseId, reviewer } });
    return done(row);
  });
}

/** A partner's own case. */
export async function ownCase(
  deps: Pick<Deps, 'db'>,
  { partnerId, caseId }: Pick<CaseNote, 'partnerId' | 'caseId'>,
): Promise<Outcome<CaseRow>> {
  const row = UUID.test(caseId) ? await findCase(deps.db, { partnerId, id: caseId }) : null;
  return row ? done(row) : UNKNOWN_CASE;
}
