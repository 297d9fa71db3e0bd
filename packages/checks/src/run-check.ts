import { type CheckResult, ENGINE_UNAVAILABLE, type Engine } from '@bonafide/domain';
import type { Check, CheckOutcome, Need } from './check.ts';
import type { Evidence, Obtained } from './evidence.ts';

/** Version of the plain rules in this package. */
const RULES_VERSION = '1';

const FAULT: CheckOutcome = { status: 'inconclusive', reasons: [ENGINE_UNAVAILABLE] };
const NOT_APPLICABLE: CheckOutcome = { status: 'not_applicable' };

/** Sentences for reasons that every check may have. */
const SHARED_MESSAGES: Readonly<Record<string, string>> = {
  [ENGINE_UNAVAILABLE]: 'An engine of this installation failed; this says nothing about the document or the person.',
};

/** Runs one check. Never throws: a fault of ours ends as `inconclusive` with `engine.unavailable` (invariant 1). */
export function runCheck(check: Check, evidence: Evidence): CheckResult {
  const started = performance.now();
  const outcome = outcomeOf(check, evidence);
  const rules: Engine = { name: check.id, version: RULES_VERSION, modelDigest: null };
  return {
    check: check.id,
    status: outcome.status,
    reasons: (outcome.reasons ?? []).map((code) => ({ code, message: messageOf(check, code) })),
    measurements: outcome.measurements ?? [],
    comparisons: outcome.comparisons ?? [],
    regions: outcome.regions ?? [],
    engine: outcome.engine ?? rules,
    tookMs: performance.now() - started,
  };
}

function outcomeOf(check: Check, evidence: Evidence): CheckOutcome {
  const states = check.needs.map((need) => stateOf(need, evidence));
  if (states.includes('engine_fault')) return FAULT;
  if (states.includes('absent')) return NOT_APPLICABLE;
  try {
    return check.run(evidence);
  } catch {
    return FAULT;
  }
}

/** A document may be shown by either side; one side lost to a fault leaves it incomplete. */
function stateOf(
  need: Need,
  { front, back, selfie, presentation, heldDocument, people, records, databases }: Evidence,
): Obtained<unknown>['state'] {
  if (need === 'databases') return databases?.state ?? 'absent';
  if (need === 'records') return records?.state ?? 'absent';
  if (need === 'people') return people?.state ?? 'absent';
  if (need === 'presentation') return presentation?.state ?? 'absent';
  if (need === 'heldDocument') return heldDocument?.state ?? 'absent';
  if (need === 'front') return front.state;
  if (need === 'selfie') return selfie.state;
  if (front.state === 'engine_fault' || back.state === 'engine_fault') return 'engine_fault';
  return front.state === 'absent' ? back.state : front.state;
}

function messageOf(check: Check, code: string): string {
  return check.reasons[code]?.message ?? SHARED_MESSAGES[code] ?? code;
}
