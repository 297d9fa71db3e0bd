/** How far shadows of a paper's thickness reach, parts of the face's width: a lamp near or far, paper thin or thick. */
const REACHES = [0.03, 0.05, 0.08];
/** Looked at from the edge outwards, and where the ground lies that it is compared with, in reaches. */
const FITTED = 4;
const GROUND = 6;
/** Least part of the profile's variation that the shadow explains. */
const LEAST_FIT = 0.8;
/** The paper's edge is brighter than the shadow beside it: at least this part of the shadow's depth. */
const LEAST_EDGE = 0.6;

/**
 * The deepest shadow in a profile that leads outwards over an edge: at the edge it takes away a part of the ground's light,
 * and less and less farther out. Returns that part, 0 to 1, times how well the shape fits.
 */
export function bestShadow(profile: Float32Array, faceWidth: number): number {
  let best = 0;
  for (const share of REACHES) {
    const reach = share * faceWidth;
    for (let edge = 4; edge + GROUND * reach < profile.length; edge++) {
      best = Math.max(best, shadowAt(profile, edge, reach));
    }
  }
  return best;
}

function shadowAt(profile: Float32Array, edge: number, reach: number): number {
  const first = edge + 1;
  const last = Math.floor(edge + FITTED * reach);
  const ground = meanOf(profile, last, Math.floor(edge + GROUND * reach));
  if (ground < 30) return 0;
  let [products, squares, total] = [0, 0, 0];
  for (let t = first; t < last; t++) {
    const missing = 1 - (profile[t] as number) / ground;
    const shape = Math.exp(-(t - first) / reach);
    products += missing * shape;
    squares += shape * shape;
    total += missing * missing;
  }
  const depth = products / squares;
  const fit = (products * products) / (squares * total || 1);
  if (depth <= 0 || fit < LEAST_FIT) return 0;
  const paper = Math.max(profile[edge - 1] as number, profile[edge - 2] as number, profile[edge - 3] as number);
  const step = (paper - (profile[first] as number)) / ground;
  return step < LEAST_EDGE * depth ? 0 : Math.min(1, depth) * fit;
}

function meanOf(profile: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += profile[i] as number;
  return to > from ? sum / (to - from) : 0;
}
