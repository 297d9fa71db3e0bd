import {
  type DraftEffect,
  ENGINE_UNAVAILABLE,
  type MeasurementLimit,
  type Policy,
  type ReasonRule,
  ruleWithEffect,
  type StepUp,
} from './policy-rules.ts';

/**
 * What an operator writes: how their policy differs from the standard one. A saved draft never changes: another version is
 * another draft.
 */
export interface PolicyDraft {
  /** Checks whose findings do not count. They run all the same and are kept, so that a later policy can be tried on them. */
  readonly ignoredChecks?: readonly string[] | undefined;
  /** Reason code -> what it leads to instead. */
  readonly effects?: Readonly<Record<string, DraftEffect>> | undefined;
  readonly limits?: readonly MeasurementLimit[] | undefined;
  /** Times that photos can be taken; null: as the installation has it. */
  readonly attempts?: number | null | undefined;
  readonly risk?:
    | {
        /** Reason code -> 0 to 100. */
        readonly weights?: Readonly<Record<string, number>> | undefined;
        /** Approvals that score more than this go to a person; null: none does. */
        readonly approveUpTo?: number | null | undefined;
      }
    | undefined;
  /** Ask for more when an approval or a referral scores at least `from`. */
  readonly stepUp?: { readonly from: number; readonly ask: StepUp } | null | undefined;
}

export type DraftRead =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problem: string };

/**
 * The standard policy as the draft changes it. Refused: checks and reasons that do not exist, since a misspelt one would do nothing
 * in silence, and a fault of ours that would decline somebody (invariant 1).
 */
export function applyDraft(
  standard: Policy,
  draft: PolicyDraft,
  named: { readonly name: string; readonly version: string },
): DraftRead {
  const checks = [...(draft.ignoredChecks ?? []), ...(draft.limits ?? []).map(({ check }) => check)];
  const strayCheck = checks.find((check) => !Object.hasOwn(standard.parts, check));
  if (strayCheck !== undefined) return refused(`There is no check "${strayCheck}".`);
  const codes = [...Object.keys(draft.effects ?? {}), ...Object.keys(draft.risk?.weights ?? {})];
  const strayCode = codes.find((code) => !Object.hasOwn(standard.rules, code));
  if (strayCode !== undefined) return refused(`There is no reason "${strayCode}".`);
  if (draft.effects && Object.hasOwn(draft.effects, ENGINE_UNAVAILABLE))
    return refused('What a fault of the system leads to cannot be changed.');
  return {
    ok: true,
    policy: {
      ...standard,
      ...named,
      rules: { ...standard.rules, ...changedRules(standard, draft) },
      ignored: draft.ignoredChecks ?? [],
      limits: draft.limits ?? [],
      risk: { weights: draft.risk?.weights ?? {}, approveUpTo: draft.risk?.approveUpTo ?? null },
      stepUp: draft.stepUp ?? null,
      attempts: draft.attempts ?? null,
    },
  };
}

/**
 * What is wrong with a draft's limits, as its author reads it: one on a measurement that its check never makes would do nothing in
 * silence. Null: nothing is. Asked when a draft is written and not when it decides, since measurements come and go with updates.
 */
export function strayLimit(
  { limits = [] }: Pick<PolicyDraft, 'limits'>,
  measured: Readonly<Record<string, readonly string[]>>,
): string | null {
  const at = limits.findIndex(({ check, measurement }) => !measured[check]?.includes(measurement));
  const stray = limits[at];
  if (stray === undefined) return null;
  const names = measured[stray.check] ?? [];
  const there = names.length === 0 ? 'nothing' : names.map((name) => `"${name}"`).join(', ');
  return `'limits.${at}.measurement': The check "${stray.check}" measures no "${stray.measurement}", but ${there}.`;
}

/**
 * What is wrong with what a draft declines for: findings about the person's data never fail a document or a face, so that such a
 * decline would only refer, in silence. `dataReasons` are the codes of those checks. Null: nothing is. Asked when a draft is written.
 */
export function strayDecline(
  { effects = {}, limits = [] }: Pick<PolicyDraft, 'effects' | 'limits'>,
  { dataReasons, parts }: { readonly dataReasons: ReadonlySet<string>; readonly parts: Policy['parts'] },
): string | null {
  const why = 'is about data, which declines nobody: "refer" sends it to a person, a scenario can block it';
  const code = Object.keys(effects).find((name) => effects[name] === 'decline' && dataReasons.has(name));
  if (code !== undefined) return `'effects': The reason "${code}" ${why}.`;
  const at = limits.findIndex(({ check, effect }) => effect === 'decline' && parts[check] === 'data');
  return at < 0 ? null : `'limits.${at}.effect': The check "${limits[at]?.check}" ${why}.`;
}

const refused = (problem: string): DraftRead => ({ ok: false, problem });

/** A reason that had a rank keeps it: the policy says what it leads to, not how telling it is. */
function changedRules(standard: Policy, { effects = {} }: PolicyDraft): Record<string, ReasonRule> {
  return Object.fromEntries(
    Object.entries(effects).map(([code, effect]): [string, ReasonRule] => {
      const former = standard.rules[code];
      return [code, ruleWithEffect(effect, former && 'rank' in former ? former.rank : undefined)];
    }),
  );
}
