import { distanceOfSimilarity, similarityOfDistance } from './compare-faces.ts';
import { FACE_QUALITY_LIMITS } from './face-issues.ts';
import type { FaceMatchLimits } from './face-match-limits.ts';

export type FaceMatchDecision = 'match' | 'review' | 'mismatch';

/**
 * Limits on the distance of two descriptors, with what was measured on 100 photos of ten people (450 genuine and 4,500
 * impostor pairs; 95 % Wilson intervals). They were set before, from other sets, and not moved to fit these figures.
 */
export const FACE_MATCH_LIMITS: FaceMatchLimits = {
  /** At most this is a match: FMR 0 of 4,500 (0 to 0.09 %), FNMR 39 of 450 (6.4 to 11.6 %). */
  match: 0.5,
  /** At most this is for a person to judge: FMR 24 of 4,500 (0.36 to 0.79 %), FNMR 7 of 450 (0.8 to 3.2 %). */
  review: 0.6,
  /**
   * The same for a poor portrait, where strangers come closer: FMR 0 of 4,500 (0 to 0.09 %), FNMR 15 of 450
   * (2.0 to 5.4 %) on good photos.
   */
  reviewPoorPortrait: 0.55,
};

/** The same in words, for whoever has to judge a score. */
export const FACE_MATCH_ERROR_RATES: Readonly<Record<keyof FaceMatchLimits, string>> = {
  match: 'FMR 0 of 4,500 (0 to 0.09 %), FNMR 39 of 450 (6.4 to 11.6 %) on 100 photos of ten people',
  review: 'FMR 24 of 4,500 (0.36 to 0.79 %), FNMR 7 of 450 (0.8 to 3.2 %) on 100 photos of ten people',
  reviewPoorPortrait: 'FMR 0 of 4,500 (0 to 0.09 %), FNMR 15 of 450 (2.0 to 5.4 %) on 100 good photos of ten people',
};

/** Portraits with a face narrower than this many pixels are poor. */
export const POOR_PORTRAIT_WIDTH = 80;

export interface FaceMatchInput {
  readonly distance: number;
  /** Width of the face on the document, in pixels. */
  readonly portraitSize: number;
  /** `FaceQuality.sharpness` of the document's portrait. */
  readonly portraitSharpness: number;
  /** Added to the limits, in similarity: above 0 is stricter, below 0 more lenient, 0 the measured operating point. */
  readonly thresholdModifier: number;
  /** Of the network that made the descriptors; this repository's when left out. */
  readonly limits?: FaceMatchLimits;
}

export interface FaceMatchVerdict {
  readonly decision: FaceMatchDecision;
  /** The limits that were applied, as distances (smaller is more alike) and as similarities (larger is). */
  readonly limits: {
    readonly match: FaceMatchLimit;
    readonly review: FaceMatchLimit;
  };
  /** The portrait was small or blurred, so that the stricter review limit held. */
  readonly poorPortrait: boolean;
}

export interface FaceMatchLimit {
  readonly distance: number;
  readonly similarity: number;
}

/** Decides whether selfie and portrait show one person. Pure; says which limits it applied. */
export function decideFaceMatch(input: FaceMatchInput): FaceMatchVerdict {
  const poorPortrait =
    input.portraitSize < POOR_PORTRAIT_WIDTH || input.portraitSharpness < FACE_QUALITY_LIMITS.sharpness;
  const stated = input.limits ?? FACE_MATCH_LIMITS;
  const reviewLimit = poorPortrait ? stated.reviewPoorPortrait : stated.review;
  const limits = {
    match: shiftedLimit(stated.match, input.thresholdModifier),
    review: shiftedLimit(reviewLimit, input.thresholdModifier),
  };
  return { decision: decisionWithin(input.distance, limits), limits, poorPortrait };
}

function decisionWithin(distance: number, limits: FaceMatchVerdict['limits']): FaceMatchDecision {
  if (distance <= limits.match.distance) return 'match';
  return distance <= limits.review.distance ? 'review' : 'mismatch';
}

function shiftedLimit(distance: number, modifier: number): FaceMatchLimit {
  if (modifier === 0) return { distance, similarity: similarityOfDistance(distance) };
  const similarity = similarityOfDistance(distance) + modifier;
  return { distance: distanceOfSimilarity(similarity), similarity };
}
