import { decodeFrames, frameLimits } from '@bonafide/liveness';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { type PacketRow, packetContext } from './challenge.ts';
import { findLatestPacket, findPacketWithFrame, listChallenges } from './queries.ts';

export interface CutSelfie {
  readonly session: SessionRow;
  /** Blob of the photo that this one replaced; delete it after the commit. */
  readonly replacedBlobKey: string | null;
}

/** The frames of a challenge are stored as they were sent, so the selfie is the very picture that was judged. */
export interface SelfieWish {
  readonly session: SessionRow;
  readonly challengeId: string;
  /** `seq` of the chosen frame; null: the last one of the attempt, when nothing better was seen. */
  readonly frame: number | null;
}

/** Makes a frame the attempt's photo of the face, as if it had been uploaded. Without any frame nothing is stored. */
export async function cutSelfie(tx: Transaction, deps: Deps, wish: SelfieWish): Promise<CutSelfie> {
  const { session } = wish;
  const jpeg = await frameOf(tx, deps, wish);
  if (!jpeg) return { session, replacedBlobKey: null };
  const evidence = { step: 'FACE', bytes: jpeg, mediaType: 'image/jpeg' } as const;
  const { replacedBlobKey } = await storeEvidence(tx, deps, { session, evidence });
  const added = await advance(tx, deps, {
    session,
    event: 'evidence.added',
    actor: 'applicant',
    facts: { step: 'FACE' },
  });
  return { session: added.advanced ? added.session : session, replacedBlobKey };
}

async function frameOf(tx: Transaction, deps: Deps, { session, challengeId, frame }: SelfieWish) {
  const packet = frame === null ? await latestPacket(tx, session) : await findPacketWithFrame(tx, challengeId, frame);
  const bytes = packet && (await packetBytes(deps, session, packet));
  if (!bytes) return null;
  const decoded = decodeFrames(bytes, frameLimits({ lowBandwidth: false }));
  if (decoded.kind === 'refused') return null;
  const chosen = decoded.frames.find(({ header }) => header.seq === frame) ?? decoded.frames.at(-1);
  return chosen?.jpeg ?? null;
}

async function latestPacket(tx: Transaction, session: SessionRow): Promise<PacketRow | null> {
  const tries = await listChallenges(tx, { sessionId: session.id, attempt: session.attempt });
  return findLatestPacket(
    tx,
    tries.map(({ id }) => id),
  );
}

/** The packet as it came; null when its object is gone. */
export async function packetBytes(
  deps: Pick<Deps, 'blobs' | 'vault'>,
  session: SessionRow,
  packet: PacketRow,
): Promise<Uint8Array | null> {
  const key = openSessionKey(deps, session);
  const sealed = key && (await deps.blobs.get(packet.blobKey));
  return key && sealed && key.open(sealed, packetContext(packet.id));
}
