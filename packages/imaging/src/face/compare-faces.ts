/** How alike two faces are. */
export interface FaceComparison {
  /** Euclidean distance of the descriptors: 0 for the same image, about 0.3 for one person, above 0.7 for two. */
  readonly distance: number;
  /** The same as a similarity in (0,1]; see `similarityOfDistance`. */
  readonly similarity: number;
}

/** Where similarity passes one half: dlib's customary limit, and the edge between review and mismatch here. */
const MIDPOINT_DISTANCE = 0.6;

/** Steepness, chosen so that one person's photos read as 0.8 to 1 and two people's as 0 to 0.3. */
const STEEPNESS = 12;

/** Compares two descriptors made by the same model. Throws a RangeError when their lengths differ. */
export function compareFaces(a: Float32Array | readonly number[], b: Float32Array | readonly number[]): FaceComparison {
  if (a.length !== b.length || a.length === 0) throw new RangeError('descriptors of the same model are needed');
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  const distance = Math.sqrt(sum);
  return { distance, similarity: similarityOfDistance(distance) };
}

/**
 * A logistic curve through one half at distance 0.60: strictly falling, so that it orders pairs as the distance does.
 * It is a scale for people and settings, not a probability that two photos show one person.
 */
export function similarityOfDistance(distance: number): number {
  return 1 / (1 + Math.exp(STEEPNESS * (distance - MIDPOINT_DISTANCE)));
}

/** The distance that has this similarity. Similarities outside (0,1) give an infinite distance of either sign. */
export function distanceOfSimilarity(similarity: number): number {
  if (similarity <= 0) return Number.POSITIVE_INFINITY;
  if (similarity >= 1) return Number.NEGATIVE_INFINITY;
  return MIDPOINT_DISTANCE + Math.log(1 / similarity - 1) / STEEPNESS;
}
