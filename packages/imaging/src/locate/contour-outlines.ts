import type { Quad } from '@bonafide/domain';
import { type RgbImage, regionsOf, resize } from '../image/index.ts';
import { convexHull } from '../text/index.ts';
import { areaOnImage } from './clip-polygon.ts';
import { hullQuad } from './hull-quad.ts';
import type { FoundQuad } from './network-outlines.ts';
import { refineQuad } from './refine-quad.ts';
import { rowEnds } from './row-ends.ts';

const LONGEST = 192;
/** Steps of colour, summed over the channels, across which the background still goes on. */
const TOLERANCES = [12, 24, 42] as const;
/** What is left after the background must fill its quad by this much, and be neither a crumb nor the whole picture. */
const LEAST_AGREEMENT = 0.86;
const LEAST_SHARE = 0.04;
const MOST_SHARE = 0.9;
const LEAST_EDGES = 0.5;
/** A contour says less than the network: evenly coloured tables have other things on them than documents. */
const MOST_CONFIDENCE = 0.6;

/**
 * Finds a document on an evenly coloured ground without any network: what the ground, spreading from the picture's border
 * over small steps of colour, does not reach.
 */
export async function contourOutlines(image: RgbImage): Promise<FoundQuad[]> {
  const ratio = LONGEST / Math.max(image.width, image.height);
  const small = await resize(
    image,
    Math.max(8, Math.round(image.width * ratio)),
    Math.max(8, Math.round(image.height * ratio)),
  );
  const found = TOLERANCES.flatMap((tolerance) => islandOf(small, tolerance) ?? []);
  const best = found.sort((a, b) => b.agreement - a.agreement)[0];
  if (!best) return [];
  const scale = { x: image.width / small.width, y: image.height / small.height };
  const [a, b, c, d] = best.quad.map(({ x, y }) => ({ x: x * scale.x, y: y * scale.y }));
  if (!a || !b || !c || !d) return [];
  const refined = refineQuad(image, [a, b, c, d], Math.max(scale.x, scale.y));
  if (refined.support < LEAST_EDGES) return [];
  return [{ quad: refined.quad, confidence: MOST_CONFIDENCE * best.agreement * refined.support }];
}

function islandOf(image: RgbImage, tolerance: number): { quad: Quad; agreement: number } | null {
  const { width, height } = image;
  const ground = spreadGround(image, tolerance);
  const map = { width, height, data: new Float32Array(0) };
  const island = regionsOf(map, (cell) => ground[cell] === 0)[0];
  if (!island) return null;
  const quad = hullQuad(convexHull(rowEnds(island, width)), map);
  if (quad === null) return null;
  const area = areaOnImage(quad, map);
  const share = area / (width * height);
  // Dark print that the ground does not reach leaves the paper around it with the ground: holes count as document.
  const agreement = Math.min(1, island.length / area);
  return agreement >= LEAST_AGREEMENT && share > LEAST_SHARE && share < MOST_SHARE ? { quad, agreement } : null;
}

/** 1 for every pixel that can be reached from the border without a step of colour above `tolerance`. */
function spreadGround({ width, height, data }: RgbImage, tolerance: number): Uint8Array {
  const ground = new Uint8Array(width * height);
  const stack: number[] = [];
  const reach = (pixel: number): void => {
    if (ground[pixel] !== 0) return;
    ground[pixel] = 1;
    stack.push(pixel);
  };
  for (let x = 0; x < width; x++) {
    reach(x);
    reach((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    reach(y * width);
    reach(y * width + width - 1);
  }
  const step = (a: number, b: number): number =>
    Math.abs((data[a * 3] ?? 0) - (data[b * 3] ?? 0)) +
    Math.abs((data[a * 3 + 1] ?? 0) - (data[b * 3 + 1] ?? 0)) +
    Math.abs((data[a * 3 + 2] ?? 0) - (data[b * 3 + 2] ?? 0));
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    const x = pixel % width;
    if (x > 0 && step(pixel, pixel - 1) <= tolerance) reach(pixel - 1);
    if (x < width - 1 && step(pixel, pixel + 1) <= tolerance) reach(pixel + 1);
    if (pixel >= width && step(pixel, pixel - width) <= tolerance) reach(pixel - width);
    if (pixel < width * (height - 1) && step(pixel, pixel + width) <= tolerance) reach(pixel + width);
  }
  return ground;
}
