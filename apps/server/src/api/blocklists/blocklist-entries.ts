import type { BLOCKLISTS, BlockedDataEntry, BlockedFaceEntry, BlocklistEntry } from '@bonafide/contract';
import { blockData, unblockData } from '../../blocklists/block-data.ts';
import type { Deps } from '../../deps.ts';
import { blockFace, unblockFace } from '../../people/block-face.ts';
import type { SessionPhoto } from '../../people/session-face.ts';
import { presentData, presentFileUrls } from '../../sessions/present.ts';
import { listEvidence } from '../../sessions/queries.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { openCapture } from '../../sessions/session-secrets.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { findVerification, type VerificationQuery } from '../verifications/find-verification.ts';

export interface BlocklistQuery extends VerificationQuery {
  readonly list: (typeof BLOCKLISTS)[number];
}

const STEPS = { SELFIE: 'FACE', DOCUMENT: 'FRONT' } as const;

/** Puts a face of a verification, or the data of its document, on the partner's blocklist. */
export async function putOnBlocklist(
  deps: Deps,
  { list, reason, ...query }: BlocklistQuery & { readonly reason: string | null },
): Promise<Outcome<BlocklistEntry>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  return list === 'DOCUMENT_INFO' ? putData(deps, found.value, reason) : putFace(deps, found.value, { list, reason });
}

/** Takes it off again. */
export async function takeOffBlocklist(deps: Deps, { list, ...query }: BlocklistQuery): Promise<Outcome<null>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const sessionId = found.value.id;
  await (list === 'DOCUMENT_INFO' ? unblockData(deps, sessionId) : unblockFace(deps, { sessionId, photo: list }));
  return done(null);
}

async function putFace(
  deps: Deps,
  session: SessionRow,
  { list, reason }: { readonly list: SessionPhoto; readonly reason: string | null },
): Promise<Outcome<BlockedFaceEntry>> {
  const blocked = await blockFace(deps, { sessionId: session.id, photo: list, reason });
  if (blocked === null) return refuse('BAD_VALUE', 'No face of this verification is known');
  const evidence = await listEvidence(deps.db, { sessionId: session.id, attempt: session.attempt });
  const faceImageUrl = presentFileUrls(deps, evidence)[STEPS[list]] ?? null;
  return done({ id: session.id, reason: blocked.reason, created: blocked.createdAt.toISOString(), faceImageUrl });
}

async function putData(deps: Deps, session: SessionRow, reason: string | null): Promise<Outcome<BlockedDataEntry>> {
  const blocked = await blockData(deps, { sessionId: session.id, reason });
  if (blocked === null) return refuse('BAD_VALUE', 'No data of this verification are known');
  const data = presentData({ outcome: blocked.outcome, capture: openCapture(deps, session) });
  return done({
    id: session.id,
    reason: blocked.reason,
    created: blocked.createdAt.toISOString(),
    fullName: data.fullName,
    dateOfBirth: data.docDob,
    personalNumber: data.docPersonalCode,
    documentNumber: data.docNumber,
    nationality: data.docNationality,
  });
}
