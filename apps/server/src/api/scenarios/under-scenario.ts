import { scenarioDefaults, withSessionDefaults } from '@bonafide/contract';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { NO_SCENARIO } from '../../scenarios/save-scenario.ts';
import { scenarioInForce } from '../../scenarios/scenario-in-force.ts';
import type { ScenarioTerms } from '../../scenarios/scenario-terms.ts';
import { done, type Outcome } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const SCENARIOS = new WeakMap<FastifyRequest, ScenarioTerms>();

/** The scenario that a request's session begins under; null: none was named. */
export function scenarioOf(request: FastifyRequest): ScenarioTerms | null {
  return SCENARIOS.get(request) ?? null;
}

/**
 * Completes the body of a request for a session, before it is validated: what it says itself counts first, then the scenario that it
 * names, then what the environment gives.
 */
export async function completeSessionRequest(deps: Deps, request: FastifyRequest): Promise<Outcome<null>> {
  const partner = partnerOf(request);
  const id = askedScenario(request.body);
  const scenario = id === null ? null : await scenarioInForce(deps.db, { partnerId: partner.id, id });
  if (id !== null && scenario === null) return NO_SCENARIO;
  const own = scenario ? withSessionDefaults(request.body, scenarioDefaults(scenario.rules)) : request.body;
  if (scenario) SCENARIOS.set(request, scenario);
  request.body = withSessionDefaults(own, partner.settings.sessionDefaults);
  return done(null);
}

/** What is no id is left to the schema, which refuses it. */
function askedScenario(body: unknown): string | null {
  const id = typeof body === 'object' && body !== null && 'scenarioId' in body ? body.scenarioId : null;
  return typeof id === 'string' && UUID.test(id) ? id : null;
}
