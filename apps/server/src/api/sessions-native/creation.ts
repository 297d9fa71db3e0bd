import { type CreatedSessionAnswer, createdSession, sessionRequest } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { ScenarioTerms } from '../../scenarios/scenario-terms.ts';
import type { CreatedSession } from '../../sessions/create-session.ts';
import { permitTheme } from '../../themes/strict-theme.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { completeSessionRequest, scenarioOf } from '../scenarios/under-scenario.ts';
import { sendFault } from '../send-fault.ts';
import { mintSessionIn } from '../token/mint-session.ts';

/** Making a session under a scenario. */
export function registerCreationRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/v1/sessions',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'createSession',
      tags: ['Sessions'],
      summary: 'Begin a session under a scenario',
      description:
        'Takes every key of a token request; what it leaves out the scenario says, and then the environment.',
      body: sessionRequest,
      response: { 201: createdSession, ...failures(400, 401, 429) },
    },
    preValidation: async (request, reply) => {
      const completed = await completeSessionRequest(deps, request);
      if (!completed.ok) await sendFault(reply, completed.fault);
    },
    handler: async (request, reply) => {
      const scenario = scenarioOf(request);
      if (scenario === null) throw new Error('a session was asked for without a scenario');
      const wanted = { partner: partnerOf(request), request: request.body, scenario };
      const themed = await permitTheme(deps.db, wanted.partner, wanted.request.theme);
      if (!themed.ok) return sendFault(reply, themed.fault);
      const minted = await deps.db.transaction((tx) => mintSessionIn(tx, deps, wanted));
      if (!minted.ok) return sendFault(reply, minted.fault);
      return reply
        .status(201)
        .header('Cache-Control', 'no-store')
        .send(present(deps, minted.value, scenario));
    },
  });
}

function present(deps: Deps, made: CreatedSession, scenario: ScenarioTerms): CreatedSessionAnswer {
  const { session, request, authToken } = made;
  const link = new URLSearchParams({ authToken });
  return {
    scanRef: session.id,
    clientId: session.clientId,
    authToken,
    redirectUrl: `${deps.config.publicUrl}/api/v2/redirect?${link}`,
    expiresAt: session.tokenExpiresAt.toISOString(),
    digitString: request.digitString,
    scenario: { id: scenario.id, version: scenario.version },
  };
}
