import { type EnvironmentAnswer, environment, environmentChange, OWN_SETTINGS } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { changeOwnSettings } from '../../partners/change-own-settings.ts';
import { type Partner, partnerFrom } from '../../partners/partner.ts';
import { findPartnerById } from '../../partners/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const url = '/v1/environment';
const tags = ['Environment'];

/** What holds for all sessions of a partner's environment. */
export function registerEnvironmentRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      operationId: 'getEnvironment',
      tags,
      summary: 'Your environment',
      response: { 200: environment, ...failures(401, 429) },
    },
    handler: async (request) => {
      // As it is stored now: the guard's own copy may be some seconds old.
      const row = await findPartnerById(deps.db, partnerOf(request).id);
      return present(row ? partnerFrom(row) : partnerOf(request));
    },
  });
  app.route({
    method: 'PATCH',
    url,
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'changeEnvironment',
      tags,
      summary: 'Change settings of your environment',
      description: 'What is named changes, within seconds everywhere; null goes back to what the environment gives.',
      body: environmentChange,
      response: { 200: environment, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const changed = await changeOwnSettings(deps, {
        partnerId: partnerOf(request).id,
        values: request.body.settings,
      });
      if (changed.kind === 'changed') return present(changed.partner);
      return sendFault(reply, refuse('BAD_VALUE', `'settings': ${changed.problem}`).fault);
    },
  });
}

function present({ environment: name, name: shown, settings, creditLimits }: Partner): EnvironmentAnswer {
  const own = new Set<string>(OWN_SETTINGS);
  const all = Object.entries(settings);
  return {
    environment: name,
    name: shown,
    settings: Object.fromEntries(all.filter(([key]) => own.has(key))),
    permissions: Object.fromEntries(all.filter(([key]) => !own.has(key))),
    creditLimits,
  };
}
