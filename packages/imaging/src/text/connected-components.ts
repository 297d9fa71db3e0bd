import type { Point } from '@bonafide/domain';
import { release } from '../image/index.ts';

/** A connected region of a probability map. */
export interface Component {
  readonly area: number;
  readonly meanProbability: number;
  /** Pixels of the region with a neighbour outside it. */
  readonly border: readonly Point[];
}

interface Map2d {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Regions (8-connected) of pixels above `threshold`, in reading order of their first pixel. */
export function connectedComponents(map: Map2d, threshold: number): Component[] {
  const seen = new Uint8Array(map.data.length);
  const stack = new Int32Array(map.data.length);
  const components: Component[] = [];
  for (let start = 0; start < map.data.length; start++) {
    if (seen[start] === 0 && (map.data[start] ?? 0) > threshold) {
      components.push(fill(map, threshold, { start, seen, stack }));
    }
  }
  release(seen, stack);
  return components;
}

function fill(
  { width, height, data }: Map2d,
  threshold: number,
  { start, seen, stack }: { start: number; seen: Uint8Array; stack: Int32Array },
): Component {
  const border: Point[] = [];
  let [area, sum, depth] = [0, 0, 1];
  stack[0] = start;
  seen[start] = 1;
  while (depth > 0) {
    const pixel = stack[--depth] ?? 0;
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    let inside = x > 0 && y > 0 && x < width - 1 && y < height - 1;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const neighbour = ny * width + nx;
        if ((data[neighbour] ?? 0) <= threshold) inside = false;
        else if (seen[neighbour] === 0) {
          seen[neighbour] = 1;
          stack[depth++] = neighbour;
        }
      }
    }
    area++;
    sum += data[pixel] ?? 0;
    if (!inside) border.push({ x, y });
  }
  return { area, meanProbability: sum / area, border };
}
