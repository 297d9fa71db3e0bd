import type { Deps } from '../deps.ts';
import { findEvidence, type Reader, upsertEvidence } from './queries.ts';
import type { EvidenceRow, SessionRow } from './session.ts';
import { openSessionKey } from './session-secrets.ts';

export interface NewEvidence {
  /** See `EvidenceRow`. */
  readonly step: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface StoredEvidence {
  readonly row: EvidenceRow;
  /** Blob of the photo that this one replaced; delete it after the commit. */
  readonly replacedBlobKey: string | null;
}

/**
 * Seals the bytes under the session's key and puts them into the blob store. The row comes back unwritten: a row never points
 * at nothing, while an object without a row is only unreadable waste. Throws when the session is erased, which the caller
 * has excluded by its state.
 */
export async function sealEvidence(deps: Deps, session: SessionRow, evidence: NewEvidence): Promise<EvidenceRow> {
  const key = openSessionKey(deps, session);
  if (!key) throw new Error('evidence for an erased session');
  const id = deps.random.uuid();
  const blobKey = `sessions/${session.id}/${id}`;
  await deps.blobs.put(blobKey, key.seal(evidence.bytes, `evidence/${id}`));
  return {
    id,
    sessionId: session.id,
    attempt: session.attempt,
    step: evidence.step,
    blobKey,
    mediaType: evidence.mediaType,
    bytes: evidence.bytes.byteLength,
    createdAt: deps.clock.now(),
    sealedReading: null,
    readAt: null,
    readError: null,
  };
}

/** Writes the row of a sealed object, replacing an earlier photo of the same step. */
export async function recordEvidence(db: Reader, row: EvidenceRow): Promise<StoredEvidence> {
  const replaced = await findEvidence(db, row);
  await upsertEvidence(db, row);
  return { row, replacedBlobKey: replaced?.blobKey ?? null };
}

/** Seals, puts and records one photo through `db`, a transaction or none. */
export async function storeEvidence(
  db: Reader,
  deps: Deps,
  stored: { readonly session: SessionRow; readonly evidence: NewEvidence },
): Promise<StoredEvidence> {
  return recordEvidence(db, await sealEvidence(deps, stored.session, stored.evidence));
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
