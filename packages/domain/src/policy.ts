import type { CheckResult, Engine } from './check-result.ts';
import type { Decision, PartVerdict } from './decision.ts';
import { beyondLimits } from './measurement-limits.ts';
import { type CheckPart, ENGINE_UNAVAILABLE, type Policy, type ReasonRule } from './policy-rules.ts';
import { type Risk, riskOf } from './risk-score.ts';

/** An approval that scored more than the policy lets the machine approve. */
export const RISK_REVIEW = 'policy.risk_review';

export interface DecisionContext {
  /** The applicant can still be asked for another photo. */
  readonly resubmissionPossible: boolean;
  readonly faceRequired: boolean;
  /** The applicant can be asked for something besides, and was not yet. Left out: no. */
  readonly stepUpPossible?: boolean;
}

interface Finding {
  readonly code: string;
  readonly part: CheckPart;
  readonly status: CheckResult['status'];
  readonly rule: ReasonRule;
}

/** Undeclared codes and unexplained results are shown to a human: nobody is declined for what no rule describes. */
const UNDECLARED: ReasonRule = { effect: 'refer', rank: Number.MAX_SAFE_INTEGER };

/**
 * Recommends a decision. Pure and total: every set of results has exactly one outcome under one policy.
 * Only a `failed` check can decline; `inconclusive` leads to another photo or to a human (invariant 1).
 */
export function decide(policy: Policy, results: readonly CheckResult[], context: DecisionContext): Decision {
  const checks = results.filter(({ check }) => !policy.ignored?.includes(check));
  const findings = [...checks.flatMap((check) => findingsOf(policy, check)), ...limitFindings(policy, checks)];
  const document = verdictOf('document', policy, checks, findings);
  const face = verdictOf('face', policy, checks, findings);
  const reasons = unique(findings.map((f) => f.code));
  const risk = riskOf(policy, reasons, [ENGINE_UNAVAILABLE]);
  const weighed = byRisk(policy, { outcome: outcomeOf({ document, face, findings, context }), risk, reasons, context });
  return {
    ...weighed,
    document,
    face,
    fraudSignals: unique(
      findings.filter((f) => f.rule.effect === 'signal' && f.status === 'failed').map((f) => f.code),
    ),
    mismatches: unique(findings.flatMap((f) => (f.rule.effect === 'mismatch' ? [f.rule.field] : []))),
    policy: `${policy.name}@${policy.version}`,
    risk,
    engines: enginesOf(results),
  };
}

interface Weighed {
  readonly outcome: Decision['outcome'];
  readonly risk: Risk;
  readonly reasons: readonly string[];
  readonly context: DecisionContext;
}

/** Risk never declines: it asks the applicant for more, or a person to look. */
function byRisk(policy: Policy, weighed: Weighed): Pick<Decision, 'outcome' | 'reasons' | 'stepUp'> {
  const { outcome, risk, reasons, context } = weighed;
  const open = outcome === 'approved' || (outcome === 'referred' && !reasons.includes(ENGINE_UNAVAILABLE));
  const { stepUp } = policy;
  if (stepUp && open && risk.score >= stepUp.from && context.stepUpPossible)
    return { outcome: 'resubmission_requested', reasons, stepUp: stepUp.ask };
  const most = policy.risk?.approveUpTo ?? null;
  if (outcome === 'approved' && most !== null && risk.score > most)
    return { outcome: 'referred', reasons: [...reasons, RISK_REVIEW] };
  return { outcome, reasons };
}

function limitFindings(policy: Policy, checks: readonly CheckResult[]): readonly Finding[] {
  return beyondLimits(policy.limits ?? [], checks).map(({ check, code, rule }) => ({
    code,
    part: policy.parts[check] ?? 'document',
    status: 'failed',
    rule,
  }));
}

function enginesOf(checks: readonly CheckResult[]): readonly Engine[] {
  const models = checks.filter(({ engine }) => engine.modelDigest !== null);
  const named = models.map(({ engine }) => [`${engine.name}@${engine.version}@${engine.modelDigest}`, engine] as const);
  return [...new Map(named).values()];
}

function findingsOf(policy: Policy, check: CheckResult): readonly Finding[] {
  if (check.status !== 'failed' && check.status !== 'inconclusive') return [];
  const part = policy.parts[check.check] ?? 'document';
  const codes = check.reasons.length > 0 ? check.reasons.map((r) => r.code) : [`${check.check}.unexplained`];
  return codes.map((code) => ({ code, part, status: check.status, rule: ruleFor(policy, code) }));
}

function ruleFor(policy: Policy, code: string): ReasonRule {
  return Object.hasOwn(policy.rules, code) ? (policy.rules[code] ?? UNDECLARED) : UNDECLARED;
}

function verdictOf(
  part: CheckPart,
  policy: Policy,
  checks: readonly CheckResult[],
  findings: readonly Finding[],
): PartVerdict {
  const ours = findings.filter((f) => f.part === part);
  const failure = first(ours.filter(declines)) ?? first(ours.filter((f) => f.status === 'failed' && isRetake(f)));
  if (failure) return { status: 'failed', reason: failure.code };
  const doubt = first(ours.filter(hinders));
  if (doubt) return { status: 'unverifiable', reason: doubt.code };
  const examined = checks.some((c) => (policy.parts[c.check] ?? 'document') === part && c.status !== 'not_applicable');
  return { status: examined ? 'passed' : 'not_checked', reason: null };
}

interface Grounds {
  readonly document: PartVerdict;
  readonly face: PartVerdict;
  readonly findings: readonly Finding[];
  readonly context: DecisionContext;
}

function outcomeOf({ document, face, findings, context }: Grounds): Decision['outcome'] {
  if (findings.some(declines)) return 'declined';
  const retakes = findings.filter(isRetake);
  if (retakes.length > 0 && context.resubmissionPossible) return 'resubmission_requested';
  // A bad photo alone may end an attempt, but not one in which an engine of ours was down as well.
  const engineFault = findings.some((f) => f.code === ENGINE_UNAVAILABLE);
  if (retakes.some((f) => f.status === 'failed' && f.part !== 'data')) return engineFault ? 'referred' : 'declined';
  const unproven = document.status !== 'passed' || (context.faceRequired && face.status !== 'passed');
  return unproven || findings.some(hinders) ? 'referred' : 'approved';
}

function declines(finding: Finding): boolean {
  return finding.status === 'failed' && finding.rule.effect === 'decline' && finding.part !== 'data';
}

function isRetake(finding: Finding): boolean {
  return finding.rule.effect === 'retake';
}

/** Anything that is neither a tag nor a note nor settled keeps the machine from approving. */
function hinders(finding: Finding): boolean {
  return finding.rule.effect === 'decline' || finding.rule.effect === 'retake' || finding.rule.effect === 'refer';
}

function first(findings: readonly Finding[]): Finding | undefined {
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b))[0];
}

function rankOf({ rule }: Finding): number {
  return 'rank' in rule ? rule.rank : Number.MAX_SAFE_INTEGER;
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
