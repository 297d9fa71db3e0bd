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

/** Looks at the whole image once, turned back by `quarterTurns` clockwise. Best first, overlaps removed. */
export async function detectFaces(
  engine: Pick<FaceEngine, 'detect'>,
  image: RgbImage,
  quarterTurns = 0,
): Promise<FaceDetection[]> {
  const regions = [{ ...wholeImage(image), quarterTurns }];
  return detectInRegions(engine, image, { regions, minimumScore: MINIMUM_SCORE });
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
  engine: Pick<FaceEngine, 'detect'>,
  image: RgbImage,
  { regions, minimumScore }: { regions: readonly DetectionRegion[]; minimumScore: number },
): Promise<FaceDetection[]> {
  const found: FaceDetection[] = [];
  for (const region of regions) found.push(...(await detectInRegion(engine, image, region, minimumScore)));
  return suppressNonMaxima(found, OVERLAP_LIMIT);
}

async function detectInRegion(
  engine: Pick<FaceEngine, 'detect'>,
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
