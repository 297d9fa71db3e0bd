import type { DatabaseAnswer } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';

const MINUTE_MS = 60_000;
/** From one ask to the next. A database that is down for longer is not asked any more: its answer stays missing. */
const DELAYS_MS = [1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE_MS);

/** Has the databases asked once more, in a while, that gave no answer; nothing when all did, or when it was tried often enough. */
export async function askMissingLater(
  tx: Transaction,
  deps: Pick<Deps, 'queue' | 'clock'>,
  of: { readonly session: SessionRow; readonly answers: readonly DatabaseAnswer[]; readonly ask: number },
): Promise<void> {
  const delay = DELAYS_MS[of.ask - 1];
  if (delay === undefined || of.answers.every(({ outcome }) => outcome !== 'unavailable')) return;
  const { id: sessionId, attempt } = of.session;
  const startAfter = new Date(deps.clock.now().getTime() + delay);
  const singletonKey = `${sessionId}/${attempt}/${of.ask}`;
  await deps.queue.send(tx, 'ask-databases-again', { sessionId, attempt, ask: of.ask }, { startAfter, singletonKey });
}
