import type { QuadEvidence } from './quad-evidence.ts';

/** What speaks for an outline: the maps of the network, and the picture itself. */
export interface OutlineEvidence extends QuadEvidence {
  /** Share of the sides that lie on edges of the picture itself, [0,1]. */
  readonly edges: number;
}

/**
 * Logistic regression of "overlap with the truth above 0.9" on the evidence, fitted on drawn photographs of the testkit's
 * training designs.
 */
const WEIGHTS = { constant: -8, sides: 4, weakest: 3, inside: 4, outside: -1, edges: 2 };

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
