export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

/** 0 before `from`, 1 after `to`, smooth between; `from` may be the greater one. */
export function ease(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

/** A bump of height 1 at the origin. */
export const bump = (u: number, v = 0): number => Math.exp(-(u * u + v * v));

export type Knot = readonly [at: number, value: number];

interface Segment {
  readonly from: Knot;
  readonly to: Knot;
  readonly slopeFrom: number;
  readonly slopeTo: number;
}

function slopeBetween(a: Knot, b: Knot): number {
  return (b[1] - a[1]) / (b[0] - a[0]);
}

function hermite(segment: Segment, at: number): number {
  const { from, to, slopeFrom, slopeTo } = segment;
  const h = to[0] - from[0];
  const t = (at - from[0]) / h;
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * from[1] +
    (t3 - 2 * t2 + t) * h * slopeFrom +
    (3 * t2 - 2 * t3) * to[1] +
    (t3 - t2) * h * slopeTo
  );
}

/** A smooth curve through knots, constant beyond the outermost ones. */
export function curve(knots: readonly Knot[]): (at: number) => number {
  const sorted = [...knots].sort((a, b) => a[0] - b[0]);
  const near = (i: number): Knot => sorted[clamp(i, 0, sorted.length - 1)] as Knot;
  const slope = (i: number): number => slopeBetween(near(i - 1), near(i + 1));
  const segments = sorted.slice(1).map((to, i) => ({ from: near(i), to, slopeFrom: slope(i), slopeTo: slope(i + 1) }));
  return (at) => {
    const first = near(0);
    if (at <= first[0]) return first[1];
    const segment = segments.find((candidate) => at < candidate.to[0]);
    return segment ? hermite(segment, at) : near(sorted.length - 1)[1];
  };
}
