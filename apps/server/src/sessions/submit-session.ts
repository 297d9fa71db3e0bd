import type { Actor } from '../audit/audit-entry.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { type Advanced, advance } from './advance-session.ts';
import type { SessionRow } from './session.ts';
import { type CaptureContext, openSessionKey, sealCapture } from './session-secrets.ts';

export interface Submission {
  readonly session: SessionRow;
  readonly actor: Actor;
  /** Replaces what was known about the capture; absent: leaves it. */
  readonly capture?: CaptureContext;
}

/**
 * Hands the attempt's evidence over to the engines: `created` or `capturing` -> `processing`, with the job in the same
 * transaction. The session must be locked in `tx` and its evidence stored.
 */
export async function submitSession(tx: Transaction, deps: Deps, submission: Submission): Promise<Advanced> {
  const { session, actor, capture } = submission;
  const key = openSessionKey(deps, session);
  const now = deps.clock.now();
  const advanced = await advance(tx, deps, {
    session,
    event: session.state === 'created' ? 'evidence.submitted' : 'capture.completed',
    actor,
    facts: { attempt: session.attempt },
    set: {
      startedAt: session.startedAt ?? now,
      submittedAt: now,
      // Of an earlier attempt; this one's engines have not begun.
      stage: null,
      ...(capture && key ? { sealedCapture: sealCapture(key, capture) } : {}),
    },
  });
  if (advanced.advanced)
    await deps.queue.send(tx, 'verify-session', { sessionId: session.id, attempt: session.attempt });
  return advanced;
}
