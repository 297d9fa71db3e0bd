import { amlMonitoring, amlMonitoringTurn } from '@bonafide/contract';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { startMonitoring, stopMonitoring } from '../../monitoring/change-monitoring.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';
import { ownOf, sendMonitoring } from './send-monitoring.ts';

const TURNS = {
  start: {
    operationId: 'startAmlMonitoring',
    summary: 'Monitor somebody again',
    description:
      'Screened anew within moments. One whose time is over runs for a year from now. The comment stands in `GET /v1/audit`.',
    turn: startMonitoring,
  },
  stop: {
    operationId: 'stopAmlMonitoring',
    summary: 'Stop looking',
    description: 'What was found stays. The comment stands in `GET /v1/audit` while the monitoring is kept.',
    turn: stopMonitoring,
  },
} as const;

/** Stopping and going on. Either twice is no error. */
export function registerMonitoringTurns(app: ApiInstance, deps: Deps): void {
  for (const [name, { turn, ...words }] of Object.entries(TURNS))
    app.route({
      method: 'POST',
      url: `/aml/monitorings/:id/${name}`,
      bodyLimit: LIMITS.request,
      schema: {
        ...words,
        tags: ['AML monitoring'],
        params: z.object({ id: z.string().max(40) }),
        body: amlMonitoringTurn,
        response: { 200: amlMonitoring, ...failures(400, 401, 429) },
      },
      handler: async (request, reply) => {
        const partner = partnerOf(request);
        const outcome = await turn(deps, ownOf(partner, request.params), request.body);
        return sendMonitoring(deps, { partner, reply, outcome });
      },
    });
}
