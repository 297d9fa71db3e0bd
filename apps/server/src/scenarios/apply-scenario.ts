import type { Decision } from '@bonafide/domain';
import { listAuditEntries } from '../audit/queries.ts';
import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { Transaction } from '../platform/ports.ts';
import { isAnotherTryPossible } from '../policies/attempts.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { CRITICAL_ERROR, judgeUnder } from './judge-attempt.ts';
import { sessionPolicy } from './session-policy.ts';

interface Judged {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly settings: Pick<PartnerSettings, 'policy'>;
  readonly decision: Decision;
}

/** The decision on a locked session's attempt as its scenario, if it has one, wants it. */
export async function applyScenario(
  tx: Transaction,
  deps: Pick<Deps, 'config'>,
  { session, request, settings, decision }: Judged,
): Promise<Decision> {
  const rules = request.scenario?.rules;
  if (rules === undefined) return decision;
  const history = await listAuditEntries(tx, session.id);
  const earlierCriticalErrors = history.filter(({ facts }) => isCritical(facts.reasons)).length;
  const policy = await sessionPolicy(tx, { partnerId: session.partnerId, request, settings });
  const anotherTryPossible = isAnotherTryPossible(session, policy, deps.config);
  return judgeUnder(decision, { rules, earlierCriticalErrors, anotherTryPossible });
}

function isCritical(reasons: unknown): boolean {
  return Array.isArray(reasons) && reasons.includes(CRITICAL_ERROR);
}
