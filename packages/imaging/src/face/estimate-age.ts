import type { RgbImage } from '../image/index.ts';
import { squareCrop } from './affine-transform.ts';
import { type AgeRange, expectedAge, rangeAround } from './age-range.ts';
import type { DetectedFace } from './detected-face.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { cutCrop } from './planar-crop.ts';

/** Pixels per side of the age network's input. */
export const AGE_SIDE = 224;

/** Side of the crop over the longer side of the mesh's box: the network was trained on faces with a little around them. */
const CROP_MARGIN = 1.2;

/** A guess from one picture; see the limits on the model's card. It must not decide anything by itself. */
export interface AgeEstimate {
  /** Years. */
  readonly age: number;
  /** Where the true age most likely lies. */
  readonly range: AgeRange;
  /** How the face looks to the network, which is not what the person is: a hint for people, never compared with anything. */
  readonly apparentSex: { readonly sex: 'M' | 'F'; readonly confidence: number };
  /** SHA-256 of the network's file. */
  readonly digest: string;
}

/** Estimates the age of a face. The network is loaded with the first call; throws a `ModelError` when it is missing. */
export async function estimateAge(
  engine: Pick<FaceEngine, 'age'>,
  image: RgbImage,
  { box, pose }: Pick<DetectedFace, 'box' | 'pose'>,
): Promise<AgeEstimate> {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const extent = CROP_MARGIN * Math.max(box.width, box.height);
  const toImage = squareCrop(centre, { side: AGE_SIDE, extent, angleRadians: pose.roll });
  const { years, masculine, digest } = await engine.age(cutCrop(image, toImage, AGE_SIDE, AGE_SIDE));
  const age = expectedAge(years);
  const sex = masculine > 0.5 ? 'M' : 'F';
  return {
    age,
    range: rangeAround(age),
    apparentSex: { sex, confidence: sex === 'M' ? masculine : 1 - masculine },
    digest,
  };
}
