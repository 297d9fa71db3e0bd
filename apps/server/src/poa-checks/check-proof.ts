import { setTimeout as sleep } from 'node:timers/promises';
import type { PoaCheckRequest, PoaCheckResponse } from '@bonafide/contract';
import { decodeBase64 } from '../api/decode-base64.ts';
import { LIMITS } from '../api/limits.ts';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { fileLink } from '../sessions/file-links.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import { FILE_CONTEXT, openPoaKey, proofMediaType } from './poa-file.ts';
import type { PoaFinding, Provided } from './poa-finding.ts';
import { deletePoaCheckRow, findPartnerPoaCheck, findPoaCheck, insertPoaCheck, type PoaCheckRow } from './queries.ts';

const POLL_MS = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Has a worker read a proof of address and answers with what it says. The file stays, sealed under a key of its own, until it is
 * deleted; where nobody could read it in time nothing stays.
 */
export async function checkProof(
  deps: Deps,
  { partner, sent }: { readonly partner: Partner; readonly sent: PoaCheckRequest },
): Promise<Outcome<PoaCheckResponse>> {
  if (sent.file === '') return refuse('MISSING_VALUE', "'file' is required");
  const bytes = decodeBase64(sent.file);
  if (!bytes) return refuse('ENCODING_ERROR', "'file' is not valid base64");
  const media = proofMediaType(bytes);
  if ('refusal' in media) return refuse('BAD_VALUE', media.refusal);
  const provided = { name: sent.providedName, address: sent.providedAddress };
  const row = await store(deps, { partner, bytes, mediaType: media.type, provided });
  const read = await waitForFinding(deps, row.id);
  if (!read?.sealedFinding) {
    await remove(deps, row);
    return refuse('INTERNAL_ERROR', 'The file could not be read just now; nothing of it was kept. Please try again.');
  }
  const finding = openJson<PoaFinding>(openPoaKey(deps, read), read.sealedFinding, 'finding');
  return done({
    id: row.id,
    created: row.createdAt.toISOString(),
    file: fileLink(deps, row.id),
    providedName: provided.name,
    providedAddress: provided.address,
    ...finding,
  });
}

interface NewCheck {
  readonly partner: Partner;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly provided: Provided;
}

async function store(deps: Deps, { partner, bytes, mediaType, provided }: NewCheck): Promise<PoaCheckRow> {
  const id = deps.random.uuid();
  const wrappedKey = deps.vault.createKey(id);
  const key = deps.vault.openKey(wrappedKey, id);
  const row: PoaCheckRow = {
    id,
    partnerId: partner.id,
    wrappedKey,
    blobKey: `poa-checks/${id}`,
    mediaType,
    sealedProvided: sealJson(key, provided, 'provided'),
    sealedFinding: null,
    readAt: null,
    createdAt: deps.clock.now(),
  };
  await deps.blobs.put(row.blobKey, key.seal(bytes, FILE_CONTEXT));
  await deps.db.transaction(async (tx) => {
    await insertPoaCheck(tx, row);
    await deps.queue.send(tx, 'read-proof', { checkId: id });
  });
  return row;
}

/** Null when no worker has read it in time. */
async function waitForFinding(deps: Deps, id: string): Promise<PoaCheckRow | null> {
  for (let waited = 0; waited < LIMITS.proofMs; waited += POLL_MS) {
    const row = await findPoaCheck(deps.db, id);
    if (row?.readAt) return row;
    await sleep(POLL_MS);
  }
  return null;
}

/** Deletes a check with its file. Deleting twice is no error; whose it is not cannot be told from whether it is. */
export async function deleteProofCheck(
  deps: Deps,
  { partner, id }: { readonly partner: Partner; readonly id: string },
): Promise<Outcome<null>> {
  const row = UUID.test(id) ? await findPartnerPoaCheck(deps.db, { partnerId: partner.id, id }) : null;
  if (row) await remove(deps, row);
  return done(null);
}

async function remove(deps: Deps, row: PoaCheckRow): Promise<void> {
  await deps.blobs.delete(row.blobKey);
  await deletePoaCheckRow(deps.db, row);
}
