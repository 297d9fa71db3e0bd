import { STANDARD_POLICY } from '@bonafide/checks';
import { notificationRequest, type ScenarioRequest, type ScenarioRules } from '@bonafide/contract';
import { applyDraft } from '@bonafide/domain';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { findList } from '../people/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { findPolicy } from '../policies/queries.ts';
import { addNotification, type MadeNotification } from '../webhooks/notifications/create-notification.ts';
import {
  findScenarioByName,
  insertScenario,
  insertVersion,
  latestVersion,
  lockNames,
  lockScenario,
  type ScenarioRow,
  type ScenarioVersionRow,
  updateScenario,
} from './queries.ts';

/** A scenario with the version of it that is meant. */
export interface VersionedScenario {
  readonly scenario: ScenarioRow;
  readonly version: ScenarioVersionRow;
}

/** One answer for what does not exist and what is another partner's. */
export const NO_SCENARIO = refuse('BAD_VALUE', 'There is no such scenario');
const NAME_TAKEN = refuse('BAD_VALUE', "'name': There is a scenario of this name");
const TOO_MANY = refuse('BAD_VALUE', "'notification': You have as many notifications as you may");

interface Wanted {
  readonly partnerId: string;
  readonly request: ScenarioRequest;
}

/** Makes a scenario with its first version and, where one is asked for, its own notification. */
export async function createScenario(
  deps: Deps,
  { partnerId, request }: Wanted,
): Promise<Outcome<VersionedScenario & { readonly keys: MadeNotification | null }>> {
  return deps.db.transaction(async (tx) => {
    const fault = await faultOf(tx, partnerId, request.rules);
    if (fault) return fault;
    await lockNames(tx, partnerId);
    if (await findScenarioByName(tx, { partnerId, name: request.name })) return NAME_TAKEN;
    const id = deps.random.uuid();
    const keys = await ownNotification(tx, deps, { partnerId, id, request });
    if (request.notification !== null && keys === null) return TOO_MANY;
    const createdAt = deps.clock.now();
    const scenario: ScenarioRow = {
      id,
      partnerId,
      name: request.name,
      notificationId: keys?.row.id ?? null,
      createdAt,
      removedAt: null,
    };
    await insertScenario(tx, scenario);
    const version = { scenarioId: id, version: 1, rules: request.rules, createdAt };
    await insertVersion(tx, version);
    await recordChange(tx, deps, { partnerId, event: 'scenario.made', facts: { scenarioId: id } });
    return done({ scenario, version, keys });
  });
}

async function ownNotification(
  tx: Transaction,
  deps: Deps,
  { partnerId, id, request }: Wanted & { readonly id: string },
): Promise<MadeNotification | null> {
  if (request.notification === null) return null;
  const wishes = notificationRequest.parse({ name: request.name, ...request.notification });
  return addNotification({ ...deps, db: tx }, partnerId, wishes, id);
}

/** Adds a version, which is in force for every session that begins from now on. */
export async function changeScenario(
  deps: Deps,
  wanted: { readonly partnerId: string; readonly id: string; readonly name?: string; readonly rules: ScenarioRules },
): Promise<Outcome<VersionedScenario>> {
  const { partnerId, id, rules } = wanted;
  return deps.db.transaction(async (tx) => {
    const fault = await faultOf(tx, partnerId, rules);
    if (fault) return fault;
    await lockNames(tx, partnerId);
    const scenario = await lockScenario(tx, { partnerId, id });
    const latest = scenario && (await latestVersion(tx, id));
    if (!scenario || !latest) return NO_SCENARIO;
    const name = wanted.name ?? scenario.name;
    if (name !== scenario.name && (await findScenarioByName(tx, { partnerId, name }))) return NAME_TAKEN;
    const version = { scenarioId: id, version: latest.version + 1, rules, createdAt: deps.clock.now() };
    await insertVersion(tx, version);
    if (name !== scenario.name) await updateScenario(tx, id, { name });
    const facts = { scenarioId: id, version: version.version };
    await recordChange(tx, deps, { partnerId, event: 'scenario.changed', facts });
    return done({ scenario: { ...scenario, name }, version });
  });
}

/** Takes a scenario out of use; what began under it goes on under it. False when the partner has no such scenario. */
export async function removeScenario(
  deps: Deps,
  of: { readonly partnerId: string; readonly id: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const scenario = await lockScenario(tx, of);
    if (scenario === null) return false;
    await updateScenario(tx, of.id, { removedAt: deps.clock.now() });
    const facts = { scenarioId: of.id };
    await recordChange(tx, deps, { partnerId: of.partnerId, event: 'scenario.removed', facts });
    return true;
  });
}

/** Names of what does not exist are refused, because they would do nothing in silence. */
async function faultOf(
  tx: Transaction,
  partnerId: string,
  rules: ScenarioRules,
): Promise<ReturnType<typeof refuse> | null> {
  const effects = Object.fromEntries(rules.criticalReasons.map((code) => [code, 'note' as const]));
  const draft = { ignoredChecks: rules.checksOff, effects };
  const read = applyDraft(STANDARD_POLICY, draft, { name: 'scenario', version: '0' });
  if (!read.ok) return refuse('BAD_VALUE', read.problem);
  const { attempts, criticalErrorsBeforeBlocking: most, policyId } = rules;
  if (attempts !== null && most !== null && most > attempts)
    return refuse('BAD_VALUE', "'criticalErrorsBeforeBlocking': Must not be above attempts");
  if (policyId !== null && !(await findPolicy(tx, { partnerId, id: policyId })))
    return refuse('BAD_VALUE', "'policyId': There is no such policy");
  const lists = [
    ['customerFaceList', 'customer'],
    ['blacklist', 'blacklist'],
  ] as const;
  for (const [key, kind] of lists) {
    const listId = rules[key];
    const list = listId === null ? null : await findList(tx, { partnerId, listId });
    if (listId !== null && list?.kind !== kind) return refuse('BAD_VALUE', `'${key}': There is no such list`);
  }
  return null;
}
