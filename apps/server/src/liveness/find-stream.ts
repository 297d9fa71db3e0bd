import type { CapturedStream } from '@bonafide/checks';
import { readJpegCoding } from '@bonafide/imaging';
import { decodeFrames, frameLimits, type SentFrame } from '@bonafide/liveness';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { packetBytes } from './cut-selfie.ts';
import { listChallenges, listPackets } from './queries.ts';

/** Frames beside the selfie that are looked at for traces of attacks: each costs a tenth of a second. */
const PICTURES = 4;

/** The frames of the attempt's last try, with some of them as pictures; null where no challenge sent any. */
export async function findStream(
  deps: Pick<Deps, 'blobs' | 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<CapturedStream | null> {
  const last = (await listChallenges(reader, { sessionId: session.id, attempt: session.attempt })).at(-1);
  if (!last) return null;
  const packets = (await listPackets(reader, session.id))
    .filter(({ challengeId }) => challengeId === last.id)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const frames: SentFrame[] = [];
  for (const packet of packets) frames.push(...framesIn(await packetBytes(deps, session, packet)));
  if (frames.length === 0) return null;
  return { frames: frames.map(shapeOf), pictures: spread(frames).map(({ jpeg }) => jpeg) };
}

function framesIn(bytes: Uint8Array | null): readonly SentFrame[] {
  const decoded = bytes && decodeFrames(bytes, frameLimits({ lowBandwidth: false }));
  return decoded?.kind === 'frames' ? decoded.frames : [];
}

/** Whatever is no JPEG was refused when it came, and has no shape. */
function shapeOf({ header, jpeg }: SentFrame): CapturedStream['frames'][number] {
  const { width, height } = readJpegCoding(jpeg) ?? { width: 0, height: 0 };
  return { t: header.t, width, height };
}

function spread(frames: readonly SentFrame[]): readonly SentFrame[] {
  const step = Math.max(1, Math.floor(frames.length / PICTURES));
  return frames.filter((_, index) => index % step === 0).slice(0, PICTURES);
}
