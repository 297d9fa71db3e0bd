import type { Deps } from '../deps.ts';
import { livenessStanding } from '../liveness/liveness-standing.ts';
import type { Transaction } from '../platform/ports.ts';
import type { PhotoStep } from '../sessions/open-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';
import { takeFile } from './take-file.ts';

/** Stores a photo of the document or of the face. */
export function addPhoto(
  deps: Deps,
  caller: FlowCaller,
  photo: { readonly step: PhotoStep; readonly bytes: Uint8Array },
): Promise<FlowOutcome> {
  return takeFile(deps, caller, photo.bytes, async (tx, { session }) => {
    if (photo.step !== 'FACE' && session.purpose !== 'verification') return refused('not_allowed');
    if (session.purpose === 'information_update') return refused('not_allowed');
    if (photo.step === 'FACE' && (await takesSelfieItself(tx, deps, session))) return refused('challenge_needed');
    return photo;
  });
}

/** Where a challenge is demanded, only its own frames can become the selfie (docs/decisions/0011). */
async function takesSelfieItself(tx: Transaction, deps: Deps, session: SessionRow): Promise<boolean> {
  return (await livenessStanding(deps, tx, session))?.mode === 'active';
}
