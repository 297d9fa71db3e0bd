import type { CheckResult } from './check-result.ts';
import type { Decision, PartVerdict } from './decision.ts';

/** What a check speaks about. `data`: the partner's or the person's particulars, which never fail a part by themselves. */
export type CheckPart = 'document' | 'face' | 'data';

/**
 * What a reason means for the decision.
 * `decline`: evidence against the document or the person. `retake`: the photo is to blame. `refer`: a human must look.
 * `signal`: suspicion of fraud. `mismatch`: a field is contradicted. `note`: worth a reviewer's glance, too common among
 * honest people to count. Smaller ranks speak first.
 */
export type ReasonRule =
  | { readonly effect: 'decline' | 'retake' | 'refer'; readonly rank: number }
  | { readonly effect: 'signal' | 'note' }
  | { readonly effect: 'mismatch'; readonly field: string };

/** A decision policy as data: where each check belongs and what each reason code means. */
export interface Policy {
  readonly name: string;
  readonly version: string;
  readonly parts: Readonly<Record<string, CheckPart>>;
  readonly rules: Readonly<Record<string, ReasonRule>>;
}

export interface DecisionContext {
  /** The applicant can still be asked for another photo. */
  readonly resubmissionPossible: boolean;
  readonly faceRequired: boolean;
}

/** The code of every engine fault: a crash, a time-out, a missing model. */
export const ENGINE_UNAVAILABLE = 'engine.unavailable';

interface Finding {
  readonly code: string;
  readonly part: CheckPart;
  readonly status: CheckResult['status'];
  readonly rule: ReasonRule;
}

/** Undeclared codes and unexplained results are shown to a human: nobody is declined for what no rule describes. */
const UNDECLARED: ReasonRule = { effect: 'refer', rank: Number.MAX_SAFE_INTEGER };

/**
 * Recommends a decision. Pure and total: every set of results has exactly one outcome.
 * Only a `failed` check can decline; `inconclusive` leads to another photo or to a human (invariant 1).
 */
export function decide(policy: Policy, checks: readonly CheckResult[], context: DecisionContext): Decision {
  const findings = checks.flatMap((check) => findingsOf(policy, check));
  const document = verdictOf('document', policy, checks, findings);
  const face = verdictOf('face', policy, checks, findings);
  return {
    outcome: outcomeOf({ document, face, findings, context }),
    document,
    face,
    fraudSignals: unique(
      findings.filter((f) => f.rule.effect === 'signal' && f.status === 'failed').map((f) => f.code),
    ),
    mismatches: unique(findings.flatMap((f) => (f.rule.effect === 'mismatch' ? [f.rule.field] : []))),
    policy: `${policy.name}@${policy.version}`,
    reasons: unique(findings.map((f) => f.code)),
  };
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
