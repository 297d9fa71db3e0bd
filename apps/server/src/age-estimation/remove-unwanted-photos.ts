import type { Deps } from '../deps.ts';
import { deletePacketRow } from '../liveness/queries.ts';
import { deleteEvidenceRow } from '../sessions/queries.ts';
import { listUnwantedFrames, listUnwantedPhotos } from './queries.ts';

const BATCH = 500;

/**
 * Removes photos and frames that were judged where the partner wanted none kept; of one session, or whatever an interruption left.
 * The row goes after its object, so that an interrupted removal is repeated.
 */
export async function removeUnwantedPhotos(deps: Deps, sessionId?: string): Promise<void> {
  const of = { limit: BATCH, ...(sessionId !== undefined && { sessionId }) };
  for (const { id, blobKey } of await listUnwantedPhotos(deps.db, of)) {
    await deps.blobs.delete(blobKey);
    await deleteEvidenceRow(deps.db, id);
  }
  for (const { id, blobKey } of await listUnwantedFrames(deps.db, of)) {
    await deps.blobs.delete(blobKey);
    await deletePacketRow(deps.db, id);
  }
}
