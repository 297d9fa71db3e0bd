import type { QuadFeatures } from './choose-quad.ts';
import { logistic } from './logistic.ts';

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
