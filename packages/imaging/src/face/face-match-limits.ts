/** Distances of two descriptors up to which something holds; smaller is more alike. */
export interface FaceMatchLimits {
  /** A match. */
  readonly match: number;
  /** For a person to judge; beyond it, a mismatch. */
  readonly review: number;
  /** The same as `review` where the portrait is poor, since strangers come closer there. */
  readonly reviewPoorPortrait: number;
}
