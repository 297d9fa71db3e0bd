import type { Point, Size } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { squareCrop } from './affine-transform.ts';
import { DETECTOR_SIDE, decodeAnchors, type FaceDetection, placeDetection } from './blaze-face.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { suppressNonMaxima } from './non-maximum-suppression.ts';
import { cutCrop } from './planar-crop.ts';

/** A square of the image that the detector looks at in one go; it may reach beyond the borders. */
export interface DetectionRegion {
  readonly centre: Point;
  readonly extent: number;
  /** Quarter turns, clockwise, by which the image is turned back before the detector sees it. */
  readonly quarterTurns: number;
}

/** BlazeFace reports false boxes below this; the mesh then sorts out the few that remain. */
const MINIMUM_SCORE = 0.4;

/** Tiles show more background at a larger scale, so a face has to be surer there. */
const MINIMUM_SCORE_IN_TILES = 0.5;

const OVERLAP_LIMIT = 0.3;

/** Share of the longer side that one tile shows: half again and a bit more, in two steps. */
const TILE_SHARES = [0.625, 0.42] as const;

/** Neighbouring tiles overlap by at least this share, so that a face at a seam lies whole in one of them. */
const TILE_OVERLAP = 0.3;

/** A face that fills the frame is found once the frame is shown smaller than it is. */
const PADDED_EXTENT = 1.8;

/**
 * Upright faces score 0.79 and more. Turned ones may be found as well, with their features in the wrong places, but score
 * less than once the image is turned back; below this it is worth a try (photos lose their EXIF orientation on the way).
 */
const SURELY_UPRIGHT = 0.85;

/**
 * A turned image has to win by this much and to look like an upright face: a mask or poor light lowers the score of an
 * upright face until chance decides.
 */
const TURNING_GAIN = 0.03;
const TURNED_MINIMUM_SCORE = 0.75;

/** Looks at the whole image once, or once for every quarter turn where that is in doubt. Best first, overlaps removed. */
export async function detectFaces(engine: FaceEngine, image: RgbImage): Promise<FaceDetection[]> {
  const whole = wholeImage(image);
  const upright = await detectInRegions(engine, image, { regions: [whole], minimumScore: MINIMUM_SCORE });
  if (bestScore(upright) >= SURELY_UPRIGHT) return upright;
  let best = upright;
  for (const quarterTurns of [1, 2, 3]) {
    const regions = [{ ...whole, quarterTurns }];
    const turned = await detectInRegions(engine, image, { regions, minimumScore: TURNED_MINIMUM_SCORE });
    if (bestScore(turned) > bestScore(best) + TURNING_GAIN) best = turned;
  }
  return best;
}

/** Looks harder, a little more with every step: overlapping tiles for small faces, then a border for huge ones. */
export async function* searchFaces(engine: FaceEngine, image: RgbImage): AsyncGenerator<FaceDetection[]> {
  const whole = wholeImage(image);
  for (const share of TILE_SHARES) {
    const regions = tiling(image, whole.extent * share);
    yield await detectInRegions(engine, image, { regions, minimumScore: MINIMUM_SCORE_IN_TILES });
  }
  const padded = { ...whole, extent: whole.extent * PADDED_EXTENT };
  yield await detectInRegions(engine, image, { regions: [padded], minimumScore: MINIMUM_SCORE });
}

function bestScore([best]: readonly FaceDetection[]): number {
  return best?.score ?? 0;
}

function wholeImage({ width, height }: Size): DetectionRegion {
  return { centre: { x: width / 2, y: height / 2 }, extent: Math.max(width, height), quarterTurns: 0 };
}

/** Overlapping squares that cover the image. */
export function tiling({ width, height }: Size, extent: number): DetectionRegion[] {
  const columns = tileCentres(width, extent);
  return tileCentres(height, extent).flatMap((y) =>
    columns.map((x) => ({ centre: { x, y }, extent, quarterTurns: 0 })),
  );
}

function tileCentres(length: number, extent: number): number[] {
  if (length <= extent) return [length / 2];
  const count = Math.ceil((length - extent) / (extent * (1 - TILE_OVERLAP))) + 1;
  return Array.from({ length: count }, (_, index) => extent / 2 + (index * (length - extent)) / (count - 1));
}

async function detectInRegions(
  engine: FaceEngine,
  image: RgbImage,
  { regions, minimumScore }: { regions: readonly DetectionRegion[]; minimumScore: number },
): Promise<FaceDetection[]> {
  const found: FaceDetection[] = [];
  for (const region of regions) found.push(...(await detectInRegion(engine, image, region, minimumScore)));
  return suppressNonMaxima(found, OVERLAP_LIMIT);
}

async function detectInRegion(
  engine: FaceEngine,
  image: RgbImage,
  { centre, extent, quarterTurns }: DetectionRegion,
  minimumScore: number,
): Promise<FaceDetection[]> {
  // The network counts from pixel edges, images from pixel centres.
  const middle = { x: centre.x - 0.5, y: centre.y - 0.5 };
  const angleRadians = (quarterTurns * Math.PI) / 2;
  const toImage = squareCrop(middle, { side: DETECTOR_SIDE, extent, angleRadians });
  const outputs = await engine.detect(cutCrop(image, toImage, DETECTOR_SIDE, DETECTOR_SIDE));
  return outputs
    .flatMap((output) => decodeAnchors(output, minimumScore))
    .map((detection) => placeDetection(detection, toImage));
}
