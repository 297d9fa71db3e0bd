import type { ScenarioRules } from '@bonafide/contract';
import type { Policy } from '@bonafide/domain';
import type { PartnerSettings } from '../partners/settings.ts';

/** The scenario that a session runs under, as it was when the session was made; sealed with the session's request. */
export interface ScenarioTerms {
  readonly id: string;
  readonly version: number;
  readonly rules: ScenarioRules;
}

const DAY_MS = 86_400_000;

/** What the partner has set, as it holds for a session of the scenario. */
export function settingsUnder<S extends Partial<PartnerSettings>>(settings: S, scenario: ScenarioTerms | undefined): S {
  if (scenario === undefined) return settings;
  const { selfie, customerFaceList, blockOtherDataOfSamePerson, databaseChecksAsReady } = scenario.rules;
  return {
    ...settings,
    // A challenge is asked for by the session itself.
    liveness: selfie === 'WITH_DOCUMENT' ? 'with_document' : 'static',
    ...(customerFaceList !== null && { customerList: customerFaceList }),
    ...(blockOtherDataOfSamePerson && { documentHistory: true }),
    ...(databaseChecksAsReady && { databaseChecksAsReady: true }),
  };
}

/**
 * The policy as it judges a session of the scenario. Where checks are switched off, decisions name the scenario beside the policy, so
 * that the same evidence under the same name always decides the same.
 */
export function policyUnder(policy: Policy, scenario: ScenarioTerms | undefined): Policy {
  if (scenario === undefined) return policy;
  const { checksOff, attempts } = scenario.rules;
  const limited = { ...policy, attempts: attempts ?? policy.attempts ?? null };
  if (checksOff.length === 0) return limited;
  return {
    ...limited,
    version: `${policy.version}+${scenario.id}@${scenario.version}`,
    ignored: [...new Set([...(policy.ignored ?? []), ...checksOff])],
  };
}

/** When the data of a session made at `now` has to go; null: never by itself. */
export function eraseAtOf({ rules }: ScenarioTerms, now: Date): Date | null {
  return rules.storageDays === 0 ? null : new Date(now.getTime() + rules.storageDays * DAY_MS);
}
