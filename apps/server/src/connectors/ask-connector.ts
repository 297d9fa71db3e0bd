import type { DatabaseAnswer } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { type Connector, type DatabaseSaying, type DatabaseSubject, unavailable } from './connector.ts';
import { findAnswer, keepAnswer } from './queries.ts';

/**
 * Asks one database, or answers what it said to the same question before. Always an answer: time-outs, faults and databases that are being
 * spared are `unavailable`, and are not kept.
 */
export async function askConnector(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  breaker: CircuitBreaker,
  { connector, subject }: { readonly connector: Connector; readonly subject: DatabaseSubject },
): Promise<DatabaseAnswer> {
  const started = performance.now();
  const { id, name, version, required, keptSeconds } = connector;
  const digest = deps.vault.digest(`database/${id}/${connector.questionOf(subject)}`);
  const question = { connectorId: id, digest };
  const before = keptSeconds > 0 ? await findAnswer(deps.db, question, deps.clock.now()) : null;
  const saying = before?.saying ?? (await askNow(deps, breaker, { connector, subject }));
  const answeredAt = before?.answeredAt ?? deps.clock.now();
  if (before === null && keptSeconds > 0 && saying.outcome !== 'unavailable') {
    const expiresAt = new Date(answeredAt.getTime() + keptSeconds * 1000);
    await keepAnswer(deps.db, question, { saying, answeredAt, expiresAt });
  }
  const tookMs = Math.round(performance.now() - started);
  const from = { connector: id, name, version, answeredAt: answeredAt.toISOString(), kept: before !== null, tookMs };
  return { ...saying, required, from };
}

async function askNow(
  { clock }: Pick<Deps, 'clock'>,
  breaker: CircuitBreaker,
  { connector, subject }: { readonly connector: Connector; readonly subject: DatabaseSubject },
): Promise<DatabaseSaying> {
  if (!breaker.mayAsk(connector.id, clock.now().getTime())) return unavailable('spared');
  const saying = await connector.ask(subject).catch(() => unavailable('failed'));
  if (saying.outcome === 'unavailable') breaker.failed(connector.id, clock.now().getTime());
  else breaker.answered(connector.id);
  return saying;
}
