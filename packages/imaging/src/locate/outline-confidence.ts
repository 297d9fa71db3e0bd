import { logistic } from '../inference/index.ts';
import type { QuadFeatures } from './choose-quad.ts';

/** What remains of the sureness of an outline that had to be made longer. */
export const STILL_SURE = 0.8;

/**
 * Logistic regression of "overlap with the document above 0.9" on what the outline was chosen by
 * (`bench/documents/fit-outlines.ts`, on the same photographs as `sideProbability`).
 */
const WEIGHTS: QuadFeatures & { readonly constant: number } = {
  constant: 1.38,
  logSides: 1.2,
  unseen: -1.73,
  shape: -1.17,
  worseShape: -0.34,
  inner: -0.24,
  sides: 2.11,
  edges: 1.69,
};

/** Probability that an outline is the document's, [0,1]. */
export function outlineConfidence(features: QuadFeatures): number {
  return logistic(WEIGHTS, { constant: 1, ...features });
}

/** Of 600 drawn documents 504 were this sure, one of them wrongly, and no rival was better there. */
const CLEAR = 0.97;
/** A shape as far as this from every format's (a half: 4 %), measured in either way, is a reason to look at rivals. */
const DOUBTFUL_SHAPE = 0.5;

/**
 * True for a quad that is so sure, and so much of a document's shape, that no rival need be looked for. Cards with a broad
 * margin or in two colours are surely seen too, but without the margin, or in half: their shape tells.
 */
export function needsNoRivals(features: QuadFeatures): boolean {
  return outlineConfidence(features) >= CLEAR && features.worseShape < DOUBTFUL_SHAPE;
}
