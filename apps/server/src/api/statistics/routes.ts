import { statistics, statisticsQuery } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { compileStatistics } from '../../statistics/compile-statistics.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { partnerOf } from '../partner-guard.ts';

export function registerStatisticsRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/v1/statistics',
    schema: {
      operationId: 'getStatistics',
      tags: ['Statistics'],
      summary: 'Counts and times of a time span',
      querystring: statisticsQuery,
      response: { 200: statistics, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { from, to, scenarioId = null } = request.query;
      const span = { partnerId: partnerOf(request).id, from: new Date(from), to: new Date(to), scenarioId };
      return reply.header('Cache-Control', 'no-store').send(await compileStatistics(deps, span));
    },
  });
}
