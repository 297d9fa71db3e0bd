import type { Point, Size } from '@bonafide/domain';
import { type RgbImage, release } from '../image/index.ts';
import { type AffineTransform, squareCrop } from './affine-transform.ts';
import { DETECTOR_SIDE, decodeAnchors, type FaceDetection, placeDetection } from './blaze-face.ts';
import type { FaceEngine } from './load-face-engine.ts';
import { suppressNonMaxima } from './non-maximum-suppression.ts';
import { cutCrop, type PlanarCrop, turnedCrop } from './planar-crop.ts';

/** A square of the image that the detector looks at in one go; it may reach beyond the borders. */
export interface DetectionRegion {
  readonly centre: Point;
  readonly extent: number;
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

/** Looks at the whole image once. Best first, overlaps removed. */
export async function detectFaces(engine: Pick<FaceEngine, 'detect'>, image: RgbImage): Promise<FaceDetection[]> {
  return faceDetector(engine, image)(0);
}

/**
 * Looks at the whole image, turned back by quarters clockwise, as often as it is asked. The image is shrunk once: that costs more
 * than the network.
 */
export function faceDetector(
  engine: Pick<FaceEngine, 'detect'>,
  image: RgbImage,
): (quarterTurns: number) => Promise<FaceDetection[]> {
  const region = wholeImage(image);
  const upright = cutCrop(image, transformTo(region, 0), DETECTOR_SIDE, DETECTOR_SIDE);
  return async (quarterTurns) => {
    const crop = quarterTurns === 0 ? upright : turnedCrop(upright, quarterTurns);
    const found = await detectInCrop(engine, crop, {
      toImage: transformTo(region, quarterTurns),
      minimumScore: MINIMUM_SCORE,
    });
    if (crop !== upright) release(crop.data);
    return suppressNonMaxima(found, OVERLAP_LIMIT);
  };
}

/** Looks harder, a little more with every step: overlapping tiles for small faces, then a border for huge ones. */
export async function* searchFaces(
  engine: Pick<FaceEngine, 'detect'>,
  image: RgbImage,
): AsyncGenerator<FaceDetection[]> {
  const whole = wholeImage(image);
  for (const share of TILE_SHARES) {
    const regions = tiling(image, whole.extent * share);
    yield await detectInRegions(engine, image, { regions, minimumScore: MINIMUM_SCORE_IN_TILES });
  }
  const padded = { ...whole, extent: whole.extent * PADDED_EXTENT };
  yield await detectInRegions(engine, image, { regions: [padded], minimumScore: MINIMUM_SCORE });
}

function wholeImage({ width, height }: Size): DetectionRegion {
  return { centre: { x: width / 2, y: height / 2 }, extent: Math.max(width, height) };
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
  engine: Pick<FaceEngine, 'detect'>,
  image: RgbImage,
  { regions, minimumScore }: { regions: readonly DetectionRegion[]; minimumScore: number },
): Promise<FaceDetection[]> {
  const found: FaceDetection[] = [];
  for (const region of regions) {
    const toImage = transformTo(region, 0);
    const crop = cutCrop(image, toImage, DETECTOR_SIDE, DETECTOR_SIDE);
    found.push(...(await detectInCrop(engine, crop, { toImage, minimumScore })));
    release(crop.data);
  }
  return suppressNonMaxima(found, OVERLAP_LIMIT);
}

/** Maps pixels of the detector's input to those of the image, for an input that is turned back by quarters clockwise. */
function transformTo({ centre, extent }: DetectionRegion, quarterTurns: number): AffineTransform {
  // The network counts from pixel edges, images from pixel centres.
  const middle = { x: centre.x - 0.5, y: centre.y - 0.5 };
  return squareCrop(middle, { side: DETECTOR_SIDE, extent, angleRadians: (quarterTurns * Math.PI) / 2 });
}

async function detectInCrop(
  engine: Pick<FaceEngine, 'detect'>,
  crop: PlanarCrop,
  { toImage, minimumScore }: { toImage: AffineTransform; minimumScore: number },
): Promise<FaceDetection[]> {
  const outputs = await engine.detect(crop);
  return outputs
    .flatMap((output) => decodeAnchors(output, minimumScore))
    .map((detection) => placeDetection(detection, toImage));
}
