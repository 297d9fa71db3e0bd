/** A picture with the moment at which it was taken, ms since the challenge was opened, and the step asked for then. */
export interface TakenFrame {
  readonly t: number;
  readonly step: number;
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

/**
 * Adds a frame to those that wait for the line. When they become more than `most`, the one is left out that leaves the smallest
 * hole: a line that stops for seconds so gets few frames, evenly spread, instead of a silence that the server would not accept.
 */
export function withFrame(waiting: readonly TakenFrame[], frame: TakenFrame, most: number): readonly TakenFrame[] {
  const all = [...waiting, frame];
  if (all.length <= most) return all;
  let dropped = 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < all.length - 1; i++) {
    const hole = (all[i + 1]?.t ?? 0) - (all[i - 1]?.t ?? 0);
    if (hole < smallest) [dropped, smallest] = [i, hole];
  }
  return all.filter((_, index) => index !== dropped);
}
