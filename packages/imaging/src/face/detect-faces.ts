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
}

/** BlazeFace reports false boxes below this; the mesh then sorts out the few that remain. */
const MINIMUM_SCORE = 0.4;

/** Tiles show more background at a larger scale, so a face has to be surer there. */
const MINIMUM_SCORE_IN_TILES = 0.5;

const OVERLAP_LIMIT = 0.3;

/** Share of the longer side that one tile shows; together they find faces down to about 1/40 of the image. */
const TILE_SHARES = [0.625, 0.42] as const;

/** Neighbouring tiles overlap by at least this share, so that a face at a seam lies whole in one of them. */
const TILE_OVERLAP = 0.3;

/** A face that fills the frame is found once the frame is shown smaller than it is. */
const PADDED_EXTENT = 1.8;

/** The whole image, letterboxed. */
export function wholeImage({ width, height }: Size): DetectionRegion {
  return { centre: { x: width / 2, y: height / 2 }, extent: Math.max(width, height) };
}

/** Overlapping tiles for small faces: one list per scale, coarse first. */
export function tilings(size: Size): DetectionRegion[][] {
  return TILE_SHARES.map((share) => tiling(size, Math.max(size.width, size.height) * share));
}

/** The whole image with a wide border, for faces that fill it. */
export function paddedImage(size: Size): DetectionRegion {
  const whole = wholeImage(size);
  return { ...whole, extent: whole.extent * PADDED_EXTENT };
}

function tiling({ width, height }: Size, extent: number): DetectionRegion[] {
  const columns = tileCentres(width, extent);
  return tileCentres(height, extent).flatMap((y) => columns.map((x) => ({ centre: { x, y }, extent })));
}

function tileCentres(length: number, extent: number): number[] {
  if (length <= extent) return [length / 2];
  const count = Math.ceil((length - extent) / (extent * (1 - TILE_OVERLAP))) + 1;
  return Array.from({ length: count }, (_, index) => extent / 2 + (index * (length - extent)) / (count - 1));
}

/** Looks at the whole image once. Best first, overlaps removed. */
export async function detectFaces(engine: FaceEngine, image: RgbImage): Promise<FaceDetection[]> {
  return suppressNonMaxima(await detectInRegion(engine, image, wholeImage(image), MINIMUM_SCORE), OVERLAP_LIMIT);
}

/** Looks harder, where the first look found nothing of use: tile by tile, then with a border around the image. */
export async function searchFaces(engine: FaceEngine, image: RgbImage): Promise<FaceDetection[]> {
  for (const tiles of tilings(image)) {
    const found: FaceDetection[] = [];
    for (const tile of tiles) found.push(...(await detectInRegion(engine, image, tile, MINIMUM_SCORE_IN_TILES)));
    if (found.length > 0) return suppressNonMaxima(found, OVERLAP_LIMIT);
  }
  return suppressNonMaxima(await detectInRegion(engine, image, paddedImage(image), MINIMUM_SCORE), OVERLAP_LIMIT);
}

async function detectInRegion(
  engine: FaceEngine,
  image: RgbImage,
  { centre, extent }: DetectionRegion,
  minimumScore: number,
): Promise<FaceDetection[]> {
  const toImage = squareCrop(
    { x: centre.x - 0.5, y: centre.y - 0.5 },
    { side: DETECTOR_SIDE, extent, angleRadians: 0 },
  );
  const outputs = await engine.detect(cutCrop(image, toImage, DETECTOR_SIDE, DETECTOR_SIDE));
  const scale = extent / DETECTOR_SIDE;
  // The network counts from pixel edges, images from pixel centres.
  const origin = { x: centre.x - extent / 2 - 0.5, y: centre.y - extent / 2 - 0.5 };
  return outputs
    .flatMap((output) => decodeAnchors(output, minimumScore))
    .map((detection) => placeDetection(detection, { scale, origin }));
}
