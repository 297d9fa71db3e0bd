import { parseArgs } from 'node:util';
import { listAuditEntries } from '../audit/queries.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import { presentStatus } from '../sessions/present.ts';
import { findSession } from '../sessions/queries.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { parseScanRef } from './scan-ref.ts';
import { withDeps } from './with-deps.ts';

/** `bonafide session show`: status, decision, checks and history. Shows codes and scores; what was read stays with the partner API. */
export async function showSession(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const shown = await withDeps((deps) => describeSession(deps, parseScanRef(positionals)));
  print(values.json ? JSON.stringify(shown) : forPeople(shown));
}

type Shown = Awaited<ReturnType<typeof describeSession>>;

async function describeSession(deps: Deps, scanRef: string) {
  const session = await findSession(deps.db, scanRef);
  if (session === null) throw new CommandFailed('There is no session with this scanRef.');
  const outcome = await findOutcome(deps.db, deps, session);
  const history = await listAuditEntries(deps.db, scanRef);
  return {
    scanRef,
    clientId: session.clientId,
    state: session.state,
    attempt: session.attempt,
    createdAt: session.createdAt,
    decidedAt: session.decidedAt,
    status: presentStatus(session, deps.clock.now()),
    decision: storedDecision(session.decision),
    checks: outcome?.checks ?? [],
    history: history.map(({ at, event, actor, fromState, toState }) => ({ at, event, actor, fromState, toState })),
  };
}

function forPeople(shown: Shown): string {
  const checks = shown.checks.map(({ check, status }) => `  ${status.padEnd(15)} ${check}`);
  const history = shown.history.map(
    ({ at, event, actor, toState }) => `  ${at.toISOString()}  ${event} -> ${toState} (${actor})`,
  );
  return [
    `Session ${shown.scanRef} of ${shown.clientId}: ${shown.status.overall} (${shown.state}, attempt ${shown.attempt})`,
    ...(shown.decision === null
      ? []
      : [`  document ${part(shown.decision.document)}, face ${part(shown.decision.face)}`]),
    ...(checks.length === 0 ? [] : ['', 'Checks', ...checks]),
    '',
    'History',
    ...history,
  ].join('\n');
}

function part({ status, reason }: { readonly status: string; readonly reason: string | null }): string {
  return reason === null ? status : `${status} (${reason})`;
}
