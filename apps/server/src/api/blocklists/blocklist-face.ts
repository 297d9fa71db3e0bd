import type { BlocklistEntry } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { type BlockedPhoto, blockFace, unblockFace } from '../../people/block-face.ts';
import { presentFileUrls } from '../../sessions/present.ts';
import { listEvidence } from '../../sessions/queries.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { findVerification, type VerificationQuery } from '../verifications/find-verification.ts';

export interface BlocklistQuery extends VerificationQuery {
  readonly photo: BlockedPhoto;
}

const STEPS = { SELFIE: 'FACE', DOCUMENT: 'FRONT' } as const;

/** Puts the face of a verification on the partner's blocklist. */
export async function putOnBlocklist(
  deps: Deps,
  query: BlocklistQuery & { readonly reason: string | null },
): Promise<Outcome<BlocklistEntry>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const session = found.value;
  const blocked = await blockFace(deps, { sessionId: session.id, photo: query.photo, reason: query.reason });
  if (blocked === null) return refuse('BAD_VALUE', 'No face of this verification is known');
  const { reason, createdAt } = blocked;
  const faceImageUrl = await photoLink(deps, session, query.photo);
  return done({ id: session.id, reason, created: createdAt.toISOString(), faceImageUrl });
}

/** Takes it off again. */
export async function takeOffBlocklist(deps: Deps, query: BlocklistQuery): Promise<Outcome<null>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  await unblockFace(deps, { sessionId: found.value.id, photo: query.photo });
  return done(null);
}

async function photoLink(deps: Deps, session: SessionRow, photo: BlockedPhoto): Promise<string | null> {
  const evidence = await listEvidence(deps.db, { sessionId: session.id, attempt: session.attempt });
  return presentFileUrls(deps, evidence)[STEPS[photo]] ?? null;
}
