import type { RgbImage } from '../image/index.ts';
import { alignFace } from './align-face.ts';
import type { DetectedFace } from './detected-face.ts';
import type { FaceEngine } from './load-face-engine.ts';

/** Numbers in a descriptor. */
export const DESCRIPTOR_LENGTH = 128;

/**
 * Describes a face by 128 numbers, of the order of 0.1 each; the Euclidean distance between two descriptors is the
 * comparison score. The face and its mirror image are described and averaged, which halves the errors at a low FMR.
 */
export async function embedFace(
  engine: FaceEngine,
  image: RgbImage,
  face: Pick<DetectedFace, 'landmarks'>,
): Promise<Float32Array> {
  const chips = [false, true].map((mirrored) => alignFace(image, face.landmarks, { mirrored }));
  const [plain, reflected] = await engine.describe(chips);
  if (plain === undefined || reflected === undefined) throw new Error('the network described fewer chips than it got');
  return plain.map((value, index) => (value + (reflected[index] ?? value)) / 2);
}
