import { type SessionEvent, type SessionState, transition } from '@bonafide/domain';
import type { Actor, AuditFacts } from '../audit/audit-entry.ts';
import { insertAuditEntry } from '../audit/queries.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { selectSessionForUpdate, updateSession } from './queries.ts';
import type { SessionChanges, SessionRow } from './session.ts';

export type Advanced =
  | { readonly advanced: true; readonly session: SessionRow }
  | { readonly advanced: false; readonly from: SessionState; readonly event: SessionEvent };

export interface Advance {
  readonly actor: Actor;
  readonly facts?: AuditFacts;
  /** Further columns that change with the state. */
  readonly set?: SessionChanges;
}

/** Locks the session's row until `tx` ends; null when there is none. Lock before you `advance`. */
export function lockSession(tx: Transaction, sessionId: string): Promise<SessionRow | null> {
  return selectSessionForUpdate(tx, sessionId);
}

/**
 * Applies one event to a locked session: state, sequence and audit row change together in `tx` (invariant 2).
 * An event that the state does not answer to changes nothing and comes back as a value.
 */
export async function advance(
  tx: Transaction,
  deps: Pick<Deps, 'clock' | 'random'>,
  change: { readonly session: SessionRow; readonly event: SessionEvent } & Advance,
): Promise<Advanced> {
  const { session, event, actor, facts = {}, set = {} } = change;
  const next = transition(session.state, event);
  if (!next.allowed) return { advanced: false, from: session.state, event };
  const sequence = session.sequence + 1;
  await updateSession(tx, session.id, { ...set, state: next.state, sequence });
  await insertAuditEntry(tx, {
    id: deps.random.uuid(),
    sessionId: session.id,
    partnerId: session.partnerId,
    sequence,
    event,
    actor,
    fromState: session.state,
    toState: next.state,
    facts,
    at: deps.clock.now(),
  });
  return { advanced: true, session: { ...session, ...set, state: next.state, sequence } };
}
