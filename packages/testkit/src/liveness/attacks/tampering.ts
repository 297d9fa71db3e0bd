import type { ClientFrame, PacketFrame, Tamper } from '../film-client.ts';

/** From this frame on a tampering client tampers: before it, everything is honest. */
const FROM_SEQ = 6;

/** The frames of each packet change places, chain and all. */
export const reorderFrames: Tamper = (frames) => (isLate(frames) ? frames.toReversed() : frames);

/** One frame is left out, and the chain goes on as if nothing had been. */
export const dropFrame: Tamper = (frames, { relink, previous, nonce }) =>
  isLate(frames) ? relink(frames.slice(1), previous, nonce) : frames;

/** A picture comes twice, under a number of its own. */
export const duplicateFrame: Tamper = (frames, { relink, previous, nonce }) => {
  const [first, ...rest] = frames;
  if (!isLate(frames) || !first) return frames;
  return relink([first, ...rest.map((frame) => ({ ...frame, jpeg: first.jpeg }))], previous, nonce);
};

/** Chained on a nonce that this challenge does not have. */
export const wrongNonce: Tamper = (frames, { relink, previous }) => relink(frames, previous, '00'.repeat(16));

/** A picture is exchanged after it was chained. */
export const exchangePicture: Tamper = (frames) => {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!isLate(frames) || !first || !last) return frames;
  return frames.map((frame) =>
    frame === last ? { ...frame, jpeg: Buffer.concat([frame.jpeg, Buffer.of(0)]) } : frame,
  );
};

/** Frames name a step that nobody has told. */
export const runAhead: Tamper = (frames, { relink, previous, nonce }) =>
  relink(
    frames.map((frame) => ({ ...frame, step: frame.step + 1 })),
    previous,
    nonce,
  );

/** Frames are said to be taken an hour ago. */
export const claimOtherTimes: Tamper = (frames, { relink, previous, nonce }) =>
  relink(
    frames.map((frame) => ({ ...frame, t: frame.t + 3_600_000 })),
    previous,
    nonce,
  );

/** Headers say that all has been done: fields that no server asked for. */
export const lieAboutLandmarks: Tamper = (frames) =>
  frames.map((frame) => ({ ...frame, claims: { yaw: 0.6, smile: 1, passed: true } }));

/** From the middle on, frames that were filmed and chained for another challenge. */
export function spliceForeignFrames(foreign: readonly PacketFrame[]): Tamper {
  return (frames) =>
    isLate(frames) ? frames.map((frame) => foreign.find(({ seq }) => seq === frame.seq) ?? frame) : frames;
}

function isLate(frames: readonly ClientFrame[]): boolean {
  return (frames[0]?.seq ?? 0) >= FROM_SEQ;
}
