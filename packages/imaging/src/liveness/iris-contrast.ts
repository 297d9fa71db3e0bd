import type { Point } from '@bonafide/domain';
import { squareCrop } from '../face/affine-transform.ts';
import type { MeshPoint } from '../face/face-landmarks.ts';
import { meshPoint } from '../face/head-pose.ts';
import { EYE_ASPECT_POINTS } from '../face/mesh-landmarks.ts';
import { cutCrop, luminanceOf } from '../face/planar-crop.ts';
import type { RgbImage } from '../image/index.ts';

/** Pixels of the upright crop from corner to corner of an eye. */
const SIDE = 40;
/** Rows that lids leave free, and where they meet; share of the crop on either side of its middle. */
const HALF_HEIGHT = 0.3;
/** Corners are dark in open and shut eyes alike. */
const MARGIN = 0.1;

/**
 * How much brightness changes from corner to corner of the eyes: white, iris, white. Each column counts as the mean of its
 * pixels, so that lashes and creases, which lie across all columns, do not count; shut lids are even. In parts of the mean
 * brightness, over both eyes; to be held against the person's own open eyes.
 */
export function irisContrast(image: RgbImage, mesh: readonly MeshPoint[]): number {
  return (contrastOf(image, mesh, 'right') + contrastOf(image, mesh, 'left')) / 2;
}

function contrastOf(image: RgbImage, mesh: readonly MeshPoint[], side: keyof typeof EYE_ASPECT_POINTS): number {
  const [first, second] = EYE_ASPECT_POINTS[side].corners;
  const [from, to] = [meshPoint(mesh, first), meshPoint(mesh, second)].toSorted((a, b) => a.x - b.x);
  if (!from || !to) return 0;
  const means = columnMeans(image, from, to);
  const whole = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  return whole > 0 ? deviationFromLine(means) / whole : 0;
}

function columnMeans(image: RgbImage, from: Point, to: Point): number[] {
  const centre = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const extent = Math.hypot(to.x - from.x, to.y - from.y);
  const angleRadians = Math.atan2(to.y - from.y, to.x - from.x);
  const toImage = squareCrop(centre, { side: SIDE, extent, angleRadians });
  const light = luminanceOf(cutCrop(image, toImage, SIDE, SIDE));
  const [top, bottom] = [Math.round(SIDE * (0.5 - HALF_HEIGHT)), Math.round(SIDE * (0.5 + HALF_HEIGHT))];
  const [left, right] = [Math.round(SIDE * MARGIN), Math.round(SIDE * (1 - MARGIN))];
  return Array.from({ length: right - left }, (_, column) => {
    let sum = 0;
    for (let row = top; row < bottom; row += 1) sum += light[row * SIDE + left + column] ?? 0;
    return sum / (bottom - top);
  });
}

/** Root mean square distance from the straight line through the values: light that falls from one side leaves such a line. */
function deviationFromLine(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * value, 0) / spread;
  const squares = values.reduce((sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2, 0);
  return Math.sqrt(squares / values.length);
}
