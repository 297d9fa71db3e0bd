import type { Box } from '@bonafide/domain';
import type { MeshPoint } from '../face/face-landmarks.ts';
import { meshPoint } from '../face/head-pose.ts';
import { FACE_REGIONS, MESH } from '../face/mesh-landmarks.ts';
import type { RgbImage } from '../image/index.ts';
import { type LightGrid, linearLight } from './light-grid.ts';

type Light = readonly [number, number, number];

const SKIN_POINTS = [...FACE_REGIONS.cheeks, ...FACE_REGIONS.forehead];
/** Half the side of the patch around each point, as a share of the face's width. */
const PATCH = 0.04;

/** Mean linear light of forehead and cheeks, red, green and blue in [0,1]; null when they lie outside the picture. */
export function skinLight(image: RgbImage, mesh: readonly MeshPoint[]): Light | null {
  const right = meshPoint(mesh, MESH.rightCheekEdge);
  const left = meshPoint(mesh, MESH.leftCheekEdge);
  const half = Math.max(1, Math.round(PATCH * Math.hypot(left.x - right.x, left.y - right.y)));
  const sum = [0, 0, 0];
  let count = 0;
  for (const index of SKIN_POINTS) {
    const { x, y } = meshPoint(mesh, index);
    count += addPatch(image, { x: Math.round(x), y: Math.round(y), half }, sum);
  }
  return count > 0 ? means(sum, count) : null;
}

function addPatch(
  { width, height, data }: RgbImage,
  { x, y, half }: { x: number; y: number; half: number },
  sum: number[],
): number {
  let count = 0;
  for (let row = Math.max(0, y - half); row <= Math.min(height - 1, y + half); row += 1) {
    for (let column = Math.max(0, x - half); column <= Math.min(width - 1, x + half); column += 1) {
      const offset = (row * width + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        sum[channel] = (sum[channel] ?? 0) + linearLight(data[offset + channel] ?? 0);
      }
      count += 1;
    }
  }
  return count;
}

/** Mean linear light outside the head (in cells), of everything where there is none. */
export function surroundingLight({ columns, rows, light }: LightGrid, head: Box | null): Light {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (head && x >= head.x && x < head.x + head.width && y >= head.y) continue;
      const cell = 3 * (y * columns + x);
      for (let channel = 0; channel < 3; channel += 1)
        sum[channel] = (sum[channel] ?? 0) + (light[cell + channel] ?? 0);
      count += 1;
    }
  }
  return means(sum, Math.max(1, count));
}

function means([red = 0, green = 0, blue = 0]: readonly number[], count: number): Light {
  const mean = (value: number): number => Math.round((value / count) * 1e5) / 1e5;
  return [mean(red), mean(green), mean(blue)];
}
