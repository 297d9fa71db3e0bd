import type { QuadEvidence } from './quad-evidence.ts';

/** What speaks for an outline: the maps of the network, and the picture itself. */
export interface OutlineEvidence extends QuadEvidence {
  /** Share of the sides that lie on edges of the picture itself, [0,1]. */
  readonly edges: number;
}

/** What remains of the sureness of an outline that had to be made longer. */
export const STILL_SURE = 0.8;

/**
 * Logistic regression of "overlap with a document above 0.9" on the evidence: 71 outlines on 69 drawn photographs of the
 * testkit's training designs, of which 50 were right. Too few for more than a coarse calibration; the benchmark's reliability
 * diagram tells how good it is on designs that were never seen.
 */
const WEIGHTS = { constant: -9.3, sides: 5, weakest: 4.6, inside: -0.3, outside: -0.8, edges: 4.3 };

export function outlineConfidence({ sides, weakest, inside, outside, edges }: OutlineEvidence): number {
  const sum =
    WEIGHTS.constant +
    WEIGHTS.sides * sides +
    WEIGHTS.weakest * weakest +
    WEIGHTS.inside * inside +
    WEIGHTS.outside * outside +
    WEIGHTS.edges * edges;
  return 1 / (1 + Math.exp(-sum));
}
