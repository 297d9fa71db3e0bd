/** A probability that was claimed, and whether it came true. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

export interface CalibrationBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean of what was claimed. */
  readonly confidence: number;
  /** Share that was right. */
  readonly accuracy: number;
}

export interface Calibration {
  readonly count: number;
  /** Expected calibration error (Naeini et al. 2015): mean distance of claim and truth over the bins, by their size. */
  readonly error: number;
  readonly bins: readonly CalibrationBin[];
}

const BINS = 10;

export function calibration(claims: readonly Claim[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, index) => binOf(claims, index)).filter(({ count }) => count > 0);
  const error = bins.reduce(
    (sum, bin) => sum + (bin.count / claims.length) * Math.abs(bin.confidence - bin.accuracy),
    0,
  );
  return { count: claims.length, error, bins };
}

function binOf(claims: readonly Claim[], index: number): CalibrationBin {
  const inside = claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index);
  const mean = (pick: (claim: Claim) => number) => inside.reduce((sum, claim) => sum + pick(claim), 0) / inside.length;
  return {
    low: index / BINS,
    high: (index + 1) / BINS,
    count: inside.length,
    confidence: mean(({ confidence }) => confidence),
    accuracy: mean(({ right }) => Number(right)),
  };
}
