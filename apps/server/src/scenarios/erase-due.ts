import type { Deps } from '../deps.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { updateEraseAt } from './queries.ts';

/** Sessions that somebody is still at are looked at again later. */
const LOOK_AGAIN_MS = 3_600_000;

/** Erases a session whose storage time is over. */
export async function eraseDue(deps: Deps, sessionId: string): Promise<void> {
  const erasure = await eraseSession(deps, sessionId);
  const later = new Date(deps.clock.now().getTime() + LOOK_AGAIN_MS);
  await updateEraseAt(deps.db, sessionId, erasure === 'erased' ? null : later);
}
