const REACH = 2;

/** Room that a pixel needs on all sides for the functions below, pixels. */
export const SMOOTH_ROOM = REACH;

/** Brightest less darkest of the 5 x 5 pixels around a place is at most `range` levels, and the brightest at most `brightest`. */
export function isSmooth(
  data: Float32Array,
  { at, width }: { readonly at: number; readonly width: number },
  { range, brightest }: { readonly range: number; readonly brightest: number },
): boolean {
  let [least, most] = [255, 0];
  for (let row = at - REACH * width; row <= at + REACH * width; row += width) {
    for (let i = row - REACH; i <= row + REACH; i++) {
      const level = data[i] as number;
      if (level < least) least = level;
      if (level > most) most = level;
    }
    if (most - least > range || most > brightest) return false;
  }
  return true;
}

/** What is left of a pixel once brightness, slopes and edges along the axes are taken off, in deviations of noise (Immerkaer 1996). */
export function noiseResidual(data: Float32Array, at: number, width: number): number {
  return (bend(data, at - 1, width) - 2 * bend(data, at, width) + bend(data, at + 1, width)) / 6;
}

function bend(data: Float32Array, at: number, width: number): number {
  return (data[at - width] as number) - 2 * (data[at] as number) + (data[at + width] as number);
}
