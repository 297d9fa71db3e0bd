import type { AffineTransform } from './affine-transform.ts';
import type { FaceLandmarks } from './face-landmarks.ts';
import type { FaceMatchLimits } from './face-match-limits.ts';
import type { PlanarCrop } from './planar-crop.ts';

/** A network that describes faces, with what it wants to see and how its descriptors are judged. */
export interface FaceEmbedder {
  readonly name: string;
  /** SHA-256 of the network's file. Descriptors that carry different digests must never be compared. */
  readonly digest: string;
  /** Pixels per side of the chips that it takes. */
  readonly side: number;
  readonly limits: FaceMatchLimits;
  /** Maps pixels of its chip to pixels of the image; a mirrored chip is aligned on its own. */
  readonly chipTransform: (landmarks: FaceLandmarks, mirrored: boolean) => AffineTransform;
  /** One descriptor for each chip. Their Euclidean distance is the comparison score, whatever the network was trained for. */
  readonly describe: (chips: readonly PlanarCrop[]) => Promise<Float32Array[]>;
}
