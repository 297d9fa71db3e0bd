import type { ScenarioRules } from '@bonafide/contract';
import { findScenario, latestVersion } from './queries.ts';
import type { ScenarioTerms } from './scenario-terms.ts';

/** What a partner's scenario says now; null when there is no such scenario. */
export async function scenarioInForce(
  db: Parameters<typeof findScenario>[0],
  of: { readonly partnerId: string; readonly id: string },
): Promise<ScenarioTerms | null> {
  const scenario = await findScenario(db, of);
  const version = scenario && (await latestVersion(db, scenario.id));
  // What the column holds went through the contract's schema when it was saved.
  return scenario && version
    ? { id: scenario.id, version: version.version, rules: version.rules as ScenarioRules }
    : null;
}
