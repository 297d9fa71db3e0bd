import type { Point, Quad } from '@bonafide/domain';
import { project, type RgbImage, rectangleToQuad } from '../image/index.ts';

/** Cells of the grid in which the document is looked at, and how far around it. */
const GRID = { width: 96, height: 64 };
const AROUND = 5;

/** A document that is itself the colour of skin cannot be told from fingers. */
const MOST_SKIN = 0.4;

/**
 * Part of the document that fingers cover: areas of the colour of skin that come in over its edge. Null where that cannot be
 * told. Stamps, stickers and gloves are not looked for.
 */
export function coveredShare(image: RgbImage, quad: Quad): number | null {
  const toPhoto = rectangleToQuad(GRID, quad);
  const skin = (x: number, y: number): boolean => isSkin(image, project(toPhoto, { x: x + 0.5, y: y + 0.5 }));
  const mask = Array.from({ length: GRID.height }, (_, y) => Array.from({ length: GRID.width }, (__, x) => skin(x, y)));
  const cells = GRID.width * GRID.height;
  if (mask.flat().filter(Boolean).length > MOST_SKIN * cells) return null;
  const entries = edgeCells().filter(([x, y, outX, outY]) => mask[y]?.[x] && skin(outX, outY));
  return spread(mask, entries) / cells;
}

type EdgeCell = readonly [x: number, y: number, outX: number, outY: number];

/** Every cell at the edge with a cell outside, across that edge. */
function edgeCells(): EdgeCell[] {
  const columns = Array.from({ length: GRID.width }, (_, x) => x);
  const rows = Array.from({ length: GRID.height }, (_, y) => y);
  return [
    ...columns.flatMap((x): EdgeCell[] => [
      [x, 0, x, -AROUND],
      [x, GRID.height - 1, x, GRID.height - 1 + AROUND],
    ]),
    ...rows.flatMap((y): EdgeCell[] => [
      [0, y, -AROUND, y],
      [GRID.width - 1, y, GRID.width - 1 + AROUND, y],
    ]),
  ];
}

/** Number of cells that hang together with the first ones; clears them in the mask. */
function spread(mask: boolean[][], entries: readonly EdgeCell[]): number {
  const open = entries.map(([x, y]): [number, number] => [x, y]);
  let found = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [x, y] = next;
    const row = mask[y];
    if (!row?.[x]) continue;
    row[x] = false;
    found += 1;
    open.push([x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]);
  }
  return found;
}

/** Skin of every tone lies in one corner of the chroma plane (Chai and Ngan 1999), whatever its brightness. */
function isSkin(image: RgbImage, { x, y }: Point): boolean {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < 0 || row < 0 || column >= image.width || row >= image.height) return false;
  const at = (row * image.width + column) * 3;
  const [r, g, b] = [image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0];
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return r > 50 && cb >= 77 && cb <= 123 && cr >= 136 && cr <= 173;
}
