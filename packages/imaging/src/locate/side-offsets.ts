/** Edge strengths across one place of a side, in equal steps about its middle, the strongest being 1. */
export interface Profile {
  /** Where along the side, [0,1]. */
  readonly share: number;
  readonly values: Float64Array;
}

/** How far the true side lies from the guess at its two ends, in steps. */
export interface SideOffsets {
  readonly first: number;
  readonly last: number;
}

/** The offsets along which the places agree best that there is an edge, and how much of the side agrees, [0,1]. */
export function bestOffsets(profiles: readonly Profile[], deviation: number): SideOffsets & { readonly score: number } {
  const count = profiles[0]?.values.length ?? 1;
  const middle = (count - 1) / 2;
  let best = { first: middle, last: middle, weighed: -1, score: 0 };
  for (let first = 0; first < count; first++) {
    for (let last = 0; last < count; last++) {
      let sum = 0;
      for (const { share, values } of profiles) sum += valueAt(values, first + (last - first) * share);
      const score = sum / profiles.length;
      const away = ((first - middle) ** 2 + (last - middle) ** 2) / (2 * deviation * deviation);
      const weighed = score * Math.exp(-away / 2);
      if (weighed > best.weighed) best = { first, last, weighed, score };
    }
  }
  return { first: best.first - middle, last: best.last - middle, score: best.score };
}

function valueAt(values: Float64Array, at: number): number {
  const low = Math.floor(at);
  return (values[low] ?? 0) * (low + 1 - at) + (values[low + 1] ?? 0) * (at - low);
}

/** Steps to either side in which the edge's own middle is taken. */
const AROUND = 2;
/** Places whose edge is weaker than this share of their strongest one do not count. */
const WEAK = 0.4;

/** The line through the middles of the edges next to the found one (least squares): finer than a step, and unbiased. */
export function polishOffsets(profiles: readonly Profile[], { first, last }: SideOffsets): SideOffsets {
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { share, values } of profiles) {
    const middle = (values.length - 1) / 2;
    const found = centroid(values, middle + first + (last - first) * share);
    if (found === null) continue;
    const { weight, at } = found;
    n += weight;
    sx += weight * share;
    sy += weight * (at - middle);
    sxx += weight * share * share;
    sxy += weight * share * (at - middle);
  }
  const spread = n * sxx - sx * sx;
  if (!(spread > 1e-6 * n * n)) return { first, last };
  const slope = (n * sxy - sx * sy) / spread;
  const start = (sy - slope * sx) / n;
  return { first: start, last: start + slope };
}

function centroid(values: Float64Array, about: number): { at: number; weight: number } | null {
  let [sum, moment, top] = [0, 0, 0];
  for (let i = Math.ceil(about - AROUND); i <= Math.floor(about + AROUND); i++) {
    const value = values[i] ?? 0;
    sum += value * value;
    moment += value * value * i;
    top = Math.max(top, value);
  }
  return top < WEAK ? null : { at: moment / sum, weight: top };
}
