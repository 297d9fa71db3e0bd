import { boundingBox } from '@bonafide/domain';
import { crop, type RgbImage, release } from '../image/index.ts';
import { type AffineTransform, applyAffine, scaleOf } from './affine-transform.ts';
import type { DetectedFace } from './detected-face.ts';
import type { FaceSubject } from './face-measurements.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { cutCrop, type PlanarCrop } from './planar-crop.ts';
import { SMALL_PRINT, smoothPrint } from './smooth-print.ts';

/** Numbers in a descriptor of this repository's network. */
export const DESCRIPTOR_LENGTH = 128;

/**
 * Describes a face by numbers (128 of the order of 0.1 by this repository's network); the Euclidean distance between two
 * descriptors is the comparison score. The face and its mirror image are described and averaged, which halves the errors at a
 * low FMR. A `portrait` that has to be enlarged is smoothed before, because the network takes its raster for features.
 */
export async function embedFace(
  { embedder }: Pick<FaceEngine, 'embedder'>,
  image: RgbImage,
  face: Pick<DetectedFace, 'landmarks'>,
  { subject }: { subject: FaceSubject } = { subject: 'person' },
): Promise<Float32Array> {
  const chips = [false, true].map((mirrored) => {
    const toImage = embedder.chipTransform(face.landmarks, mirrored);
    const enlarged = scaleOf(toImage) < 1;
    return subject === 'portrait' && enlarged
      ? smoothedChip(image, toImage, embedder.side)
      : cutCrop(image, toImage, embedder.side, embedder.side);
  });
  const [plain, reflected] = await embedder.describe(chips);
  release(...chips.map(({ data }) => data));
  if (plain === undefined || reflected === undefined) throw new Error('the network described fewer chips than it got');
  return plain.map((value, index) => (value + (reflected[index] ?? value)) / 2);
}

/** Smooths no more of the image than the chip shows. */
function smoothedChip(image: RgbImage, toImage: AffineTransform, side: number): PlanarCrop {
  const corners = [0, side].flatMap((y) => [0, side].map((x) => applyAffine(toImage, { x, y })));
  const shown = boundingBox(corners);
  const margin = 3 * SMALL_PRINT.reach;
  const left = within(shown.x - margin, image.width);
  const top = within(shown.y - margin, image.height);
  const size = { width: shown.width + 2 * margin, height: shown.height + 2 * margin };
  const part = crop(image, { x: left, y: top, ...size });
  const smooth = smoothPrint(part, SMALL_PRINT);
  const chip = cutCrop(smooth, { ...toImage, tx: toImage.tx - left, ty: toImage.ty - top }, side, side);
  release(part.data, smooth.data);
  return chip;
}

/** The pixel at a position, or the nearest one of the image. */
function within(position: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor(position)));
}
