import type { PartnerSignal } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import type { Transaction } from '../platform/ports.ts';
import { updateSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { storedDecision } from './session-decision.ts';

/** Tags a locked verification with what its partner did. One without a decision yet has no tags. */
export function addPartnerSignal(tx: Transaction, session: SessionRow, signal: PartnerSignal): Promise<void> {
  return change(tx, session, (signals) => [...new Set([...signals, signal])]);
}

export function removePartnerSignal(tx: Transaction, session: SessionRow, signal: PartnerSignal): Promise<void> {
  return change(tx, session, (signals) => signals.filter((one) => one !== signal));
}

async function change(
  tx: Transaction,
  session: SessionRow,
  changed: (signals: readonly string[]) => readonly string[],
): Promise<void> {
  const decision = storedDecision(session.decision);
  if (decision === null) return;
  await updateSession(tx, session.id, { decision: { ...decision, fraudSignals: changed(decision.fraudSignals) } });
}

/** Matches on the partner's blocklists. */
const BLOCKLIST_MATCHES = ['blacklist.face', 'blacklist.document_face', 'blacklist.data'];

/** What is told of a decision's signals: blocklists speak of verifications that are approved, and of no others. */
export function toldSignals(state: SessionState, signals: readonly string[]): readonly string[] {
  return state === 'approved' ? signals : signals.filter((signal) => !BLOCKLIST_MATCHES.includes(signal));
}
