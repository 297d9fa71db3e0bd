import { FLOW_PHOTO_LIMIT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import { isEncryptedPdf, type MediaType, mediaTypeOf } from '../sessions/media-type.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { CaptureContext } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { changeOwn } from './capture-session.ts';
import type { FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';

/** What a file is for, or why the session does not take it. */
export type FilePlace = { readonly step: string } | FlowOutcome;

export interface Placing {
  readonly session: SessionRow;
  readonly capture: CaptureContext;
  readonly mediaType: MediaType;
}

/**
 * Stores a file that the person sent: a picture, or a PDF that opens without a password, where `place` has a place for it. What lay
 * there before leaves the store once the session no longer knows it.
 */
export async function takeFile(
  deps: Deps,
  caller: FlowCaller,
  bytes: Uint8Array,
  place: (tx: Transaction, placing: Placing) => Promise<FilePlace>,
): Promise<FlowOutcome> {
  if (bytes.byteLength > FLOW_PHOTO_LIMIT) return refused('too_large');
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || (mediaType === 'application/pdf' && isEncryptedPdf(bytes))) return refused('not_an_image');
  let replaced: string | null = null;
  const outcome = await changeOwn(deps, caller, async (tx, session, capture) => {
    const found = await place(tx, { session, capture, mediaType });
    if (!('step' in found)) return found;
    const stored = await storeEvidence(tx, deps, { session, evidence: { step: found.step, bytes, mediaType } });
    replaced = stored.replacedBlobKey;
    await advance(tx, deps, { session, event: 'evidence.added', actor: 'applicant', facts: { step: found.step } });
    return null;
  });
  if (replaced) await deps.blobs.delete(replaced);
  return outcome;
}
