import type { Statistics } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { countReasons, countStates, measureTimes, type Span } from './queries.ts';

const ENDS = ['approved', 'declined', 'expired', 'cancelled', 'erased'] as const;

/** What became of the partner's verifications, and how long it took. */
export async function compileStatistics(deps: Pick<Deps, 'db'>, span: Span): Promise<Statistics> {
  const states = await countStates(deps.db, span);
  const byState = Object.fromEntries(states.map(({ state, sessions }) => [state, sessions]));
  const total = states.reduce((sum, { sessions }) => sum + sessions, 0);
  const of = (state: string) => byState[state] ?? 0;
  const ended = ENDS.reduce((sum, state) => sum + of(state), 0);
  const times = await measureTimes(deps.db, span);
  return {
    total,
    byState,
    byOutcome: {
      approved: of('approved'),
      declined: of('declined'),
      expired: of('expired'),
      cancelled: of('cancelled'),
      erased: of('erased'),
      open: total - ended,
    },
    byReason: await countReasons(deps.db, span),
    attempts: { first: times.first, further: times.further },
    times: {
      capture: { median: times.captureMedian, p95: times.captureP95, of: times.captureOf },
      decision: { median: times.decisionMedian, p95: times.decisionP95, of: times.decisionOf },
      total: { median: times.totalMedian, p95: times.totalP95, of: times.totalOf },
    },
  };
}
