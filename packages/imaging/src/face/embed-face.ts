import type { RgbImage } from '../image/index.ts';
import type { DetectedFace } from './detected-face.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { cutCrop } from './planar-crop.ts';

/** Numbers in a descriptor of this repository's network. */
export const DESCRIPTOR_LENGTH = 128;

/**
 * Describes a face by numbers (128 of the order of 0.1 by this repository's network); the Euclidean distance between two descriptors is the
 * comparison score. The face and its mirror image are described and averaged, which halves the errors at a low FMR.
 */
export async function embedFace(
  { embedder }: Pick<FaceEngine, 'embedder'>,
  image: RgbImage,
  face: Pick<DetectedFace, 'landmarks'>,
): Promise<Float32Array> {
  const { side } = embedder;
  const chips = [false, true].map((mirrored) =>
    cutCrop(image, embedder.chipTransform(face.landmarks, mirrored), side, side),
  );
  const [plain, reflected] = await embedder.describe(chips);
  if (plain === undefined || reflected === undefined) throw new Error('the network described fewer chips than it got');
  return plain.map((value, index) => (value + (reflected[index] ?? value)) / 2);
}
