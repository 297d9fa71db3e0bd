import type { ScenarioAnswer, ScenarioRules } from '@bonafide/contract';
import type { ScenarioVersionRow } from '../../scenarios/queries.ts';
import type { VersionedScenario } from '../../scenarios/save-scenario.ts';

export function presentVersion({ version, createdAt, rules }: ScenarioVersionRow): ScenarioAnswer['inForce'] {
  // What the column holds went through the same schema when it was saved.
  return { version, createdAt: createdAt.toISOString(), rules: rules as ScenarioRules };
}

export function presentScenario({ scenario, version }: VersionedScenario): ScenarioAnswer {
  const { id, name, notificationId, createdAt } = scenario;
  return { id, name, notificationId, createdAt: createdAt.toISOString(), inForce: presentVersion(version) };
}
