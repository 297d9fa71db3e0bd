import type { RgbImage } from '../image/index.ts';
import { weighted } from '../inference/index.ts';
import { formatError } from './card-format.ts';
import { overlap } from './clip-polygon.ts';
import type { FittedSides } from './fit-sides.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { innerSide, quadEvidence } from './quad-evidence.ts';
import { onMap, type SideEvidence, sideEvidence, sideProbability } from './side-evidence.ts';
import { plainRatio, sideRatio } from './side-ratio.ts';

/** What tells the right one among several quads for the same document. */
export type QuadFeatures = {
  /** Sum of the logarithms of the probabilities that its sides are the document's, of those that are seen. */
  readonly logSides: number;
  /** Sides that lie outside the picture. */
  readonly unseen: number;
  /** How far its shape is from every format's, 1 from 8 % on: by the better and the worse of two ways to measure it. */
  readonly shape: number;
  readonly worseShape: number;
  /** How clearly a side runs through it from end to end, [0,1]. */
  readonly inner: number;
  /** Mean probability of a side along its sides, in the network's map. */
  readonly sides: number;
  /** Mean share of its sides that lies on edges of the picture. */
  readonly edges: number;
};

/** A side that lies at a wrong place is never quite impossible. */
const LEAST_PROBABILITY = 0.02;
const OTHER_SHAPE = 0.08;
/** What a shape counts that the picture cuts off. */
const CUT_SHAPE = 0.4;

/** A quad for a document, with what tells how well it fits. */
export interface JudgedQuad extends FittedSides {
  readonly sides: readonly (SideEvidence | null)[];
  readonly features: QuadFeatures;
}

export function judgeQuad(image: RgbImage, fitted: FittedSides, maps: OutlineMaps): JudgedQuad {
  const { quad, support } = fitted;
  const sides = sideEvidence(image, fitted, maps);
  const seen = sides.filter((side) => side !== null);
  const errors = [plainRatio(quad), sideRatio(quad, image)].map((ratio) => formatError(ratio));
  const shapeOf = (error: number): number => (seen.length < 4 ? CUT_SHAPE : Math.min(1, error / OTHER_SHAPE));
  const mapped = onMap(quad, maps);
  const features = {
    logSides: logSides(seen.map(sideProbability)),
    unseen: 4 - seen.length,
    shape: shapeOf(Math.min(...errors)),
    worseShape: shapeOf(Math.max(...errors)),
    inner: innerSide(mapped, maps),
    sides: quadEvidence(mapped, maps).sides,
    edges: support,
  };
  return { ...fitted, sides, features };
}

/** Sum of the logarithms of probabilities. */
export function logSides(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, probability) => sum + Math.log(Math.max(LEAST_PROBABILITY, probability)), 0);
}

/**
 * Conditional logistic regression of "overlap above 0.9" among the quads for one document (`bench/documents/fit-outlines.ts`,
 * on the same photographs as `sideProbability`).
 */
const WEIGHTS: QuadFeatures = {
  logSides: 1.7,
  unseen: -4.6,
  shape: -2,
  worseShape: -1.41,
  inner: -0.75,
  sides: 0.96,
  edges: 0.96,
};

/** Quads that overlap more than this are one. */
const SAME = 0.94;

export interface ChosenQuad {
  readonly quad: JudgedQuad;
  /** Probability that it is this one and not another, if any of them is right, [0,1]. */
  readonly share: number;
}

/** The likeliest of the quads that were proposed for one document; the first of equals. Throws without any. */
export function likeliestQuad(quads: readonly JudgedQuad[]): ChosenQuad {
  const judged = quads.map((quad) => ({ quad, likeness: weighted(WEIGHTS, quad.features) }));
  const [best, ...others] = judged.sort((a, b) => b.likeness - a.likeness);
  if (!best) throw new Error('there is no quad to choose from');
  const rivals = others.filter(({ quad }) => overlap(quad.quad, best.quad.quad) < SAME);
  const all = rivals.reduce((sum, { likeness }) => sum + Math.exp(likeness - best.likeness), 1);
  return { quad: best.quad, share: 1 / all };
}
