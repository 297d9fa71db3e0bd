import { type ScenarioAnswer, scenarioRules } from '@bonafide/contract';
import type { ScenarioVersionRow } from '../../scenarios/queries.ts';
import type { VersionedScenario } from '../../scenarios/save-scenario.ts';

export function presentVersion({ version, createdAt, rules }: ScenarioVersionRow): ScenarioAnswer['inForce'] {
  // What the column holds went through the same schema when it was saved; rules that came since are as they were without them.
  return { version, createdAt: createdAt.toISOString(), rules: scenarioRules.parse(rules) };
}

export function presentScenario({ scenario, version }: VersionedScenario): ScenarioAnswer {
  const { id, name, notificationId, createdAt } = scenario;
  return { id, name, notificationId, createdAt: createdAt.toISOString(), inForce: presentVersion(version) };
}
