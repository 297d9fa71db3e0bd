import type { FrameFace, LivenessFault, LivenessHint } from '@bonafide/domain';
import type { Track, TrackedFrame } from '../challenge-state.ts';
import { descriptorDistance, meanWith } from './descriptors.ts';
import { faceOf, type JudgedFrame } from './judged-frame.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { hasJumped, isStill } from './movement.ts';

export interface Followed {
  readonly track: Track;
  readonly fault: LivenessFault | null;
  readonly hint: LivenessHint | null;
  /** The descriptor of this frame is the person's. */
  readonly recognised: boolean;
}

/** One face, of one person, that moves as bodies do: neither gone, nor two, nor elsewhere all at once, nor frozen. */
export function followTrack(track: Track, frame: JudgedFrame): Followed {
  const several = frame.facts.faceCount > 1 ? track.several + 1 : 0;
  if (several >= LIVENESS_LIMITS.severalFrames) return ended({ ...track, several }, 'liveness.several_faces');
  const face = faceOf(frame);
  if (!face) return followLost({ ...track, several }, frame.header.t);
  const next = trackedFrame(frame, face);
  const seen = { ...track, several, lostSince: null, last: next };
  if (track.last && hasJumped(track.last, next)) return ended(seen, 'liveness.jump');
  const still = track.last && isStill(track.last, next) ? (track.stillSince ?? track.last.t) : null;
  const followed = { ...seen, stillSince: still };
  if (still !== null && next.t - still >= LIVENESS_LIMITS.still.ms) return ended(followed, 'liveness.still');
  const hint = several > 0 ? 'one_person_only' : null;
  return face.descriptor ? followPerson(followed, face.descriptor, hint) : { ...ongoing(followed), hint };
}

const ongoing = (track: Track): Followed => ({ track, fault: null, hint: null, recognised: false });
const ended = (track: Track, fault: LivenessFault): Followed => ({ ...ongoing(track), fault });

function followLost(track: Track, t: number): Followed {
  const since = track.lostSince ?? t;
  const lost = { ...track, lostSince: since, stillSince: null };
  if (t - since >= LIVENESS_LIMITS.faceLostMs) return ended(lost, 'liveness.face_lost');
  return { ...ongoing(lost), hint: 'face_not_seen' };
}

/** Holds a descriptor against the mean of those before it. One may stray, by a blur or a grimace; two do not. */
function followPerson(track: Track, descriptor: readonly number[], hint: LivenessHint | null): Followed {
  const { strayed, stranger, strayedFrames } = LIVENESS_LIMITS.descriptor;
  const { mean, described } = track;
  const distance = mean ? descriptorDistance(descriptor, mean) : 0;
  if (distance > strayed) {
    const count = track.strayed + 1;
    const away = { ...track, strayed: count };
    if (distance > stranger || count >= strayedFrames) return ended(away, 'liveness.person_changed');
    return { ...ongoing(away), hint };
  }
  const known = { ...track, strayed: 0, mean: meanWith(mean, described, descriptor), described: described + 1 };
  return { ...ongoing(known), hint, recognised: true };
}

function trackedFrame({ header, facts }: JudgedFrame, face: FrameFace): TrackedFrame {
  const { box, eyeDistance, yaw, pitch, landmarks } = face;
  return {
    t: header.t,
    centre: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    width: box.width,
    eyeDistance,
    yaw,
    pitch,
    landmarks,
    perceptualHash: facts.perceptualHash,
  };
}
