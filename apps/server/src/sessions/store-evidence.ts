import type { EvidenceStep } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { findEvidence, type Reader, upsertEvidence } from './queries.ts';
import type { EvidenceRow, SessionRow } from './session.ts';
import { openSessionKey } from './session-secrets.ts';

export interface NewEvidence {
  readonly step: EvidenceStep;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface StoredEvidence {
  readonly row: EvidenceRow;
  /** Blob of the photo that this one replaced; delete it after the commit. */
  readonly replacedBlobKey: string | null;
}

/**
 * Seals the bytes under the session's key, puts them into the blob store and only then writes the row through `db`
 * (a transaction or none): a row never points at nothing, an orphaned blob is only unreadable waste.
 * Throws when the session is erased, which the caller has excluded by its state.
 */
export async function storeEvidence(
  db: Reader,
  deps: Deps,
  stored: { readonly session: SessionRow; readonly evidence: NewEvidence },
): Promise<StoredEvidence> {
  const { session, evidence } = stored;
  const key = openSessionKey(deps, session);
  if (!key) throw new Error('evidence for an erased session');
  const id = deps.random.uuid();
  const blobKey = `sessions/${session.id}/${id}`;
  await deps.blobs.put(blobKey, key.seal(evidence.bytes, `evidence/${id}`));
  const of = { sessionId: session.id, attempt: session.attempt, step: evidence.step };
  const replaced = await findEvidence(db, of);
  const row: EvidenceRow = {
    ...of,
    id,
    blobKey,
    mediaType: evidence.mediaType,
    bytes: evidence.bytes.byteLength,
    createdAt: deps.clock.now(),
    sealedReading: null,
    readAt: null,
    readError: null,
  };
  await upsertEvidence(db, row);
  return { row, replacedBlobKey: replaced?.blobKey ?? null };
}

/** The plain bytes; null when the session is erased or the object is gone. */
export async function loadEvidence(
  deps: Pick<Deps, 'blobs' | 'vault'>,
  session: SessionRow,
  row: EvidenceRow,
): Promise<Uint8Array | null> {
  const key = openSessionKey(deps, session);
  if (!key) return null;
  const sealed = await deps.blobs.get(row.blobKey);
  return sealed && key.open(sealed, `evidence/${row.id}`);
}
