/** Zones of skin beside nose and mouth on the 150-pixel chip, as shares of its side; mirror images of each other. */
const ZONES = {
  right: { left: 0.27, right: 0.42 },
  left: { left: 0.58, right: 0.73 },
  top: 0.42,
  bottom: 0.68,
} as const;

/** Levels of luma that are told apart: fine ones would compare noise on zones of some hundred pixels. */
const BINS = 16;

/**
 * How evenly a face is lit from left and right, in [0,1]: what the histograms of luma of two zones have in common, as
 * ISO/IEC 29794-5 defines illumination uniformity. 1 is the same light on both, 0 shares no level of luma.
 */
export function illuminationUniformity(luma: Float32Array, side: number): number {
  const right = histogramOf(luma, side, ZONES.right);
  const left = histogramOf(luma, side, ZONES.left);
  return right.reduce((sum, share, bin) => sum + Math.min(share, left[bin] ?? 0), 0);
}

function histogramOf(luma: Float32Array, side: number, { left, right }: { left: number; right: number }): number[] {
  const counts = Array.from({ length: BINS }, () => 0);
  let total = 0;
  for (let y = Math.round(ZONES.top * side); y < ZONES.bottom * side; y += 1) {
    for (let x = Math.round(left * side); x < right * side; x += 1) {
      const bin = Math.min(BINS - 1, Math.floor(((luma[y * side + x] ?? 0) * BINS) / 256));
      counts[bin] = (counts[bin] ?? 0) + 1;
      total += 1;
    }
  }
  return counts.map((count) => count / Math.max(1, total));
}

/** Entropy of the face's luma in bits, 0 for one level to 8 for all 256 alike (ISO/IEC 29794-5, dynamic range). */
export function dynamicRange(luma: Float32Array): number {
  const counts = new Float64Array(256);
  for (const value of luma) {
    const level = Math.max(0, Math.min(255, Math.round(value)));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts.reduce(
    (bits, count) => (count === 0 ? bits : bits - (count / luma.length) * Math.log2(count / luma.length)),
    0,
  );
}
