import type { Point, Quad } from '@bonafide/domain';
import { project, type RgbImage, rectangleToQuad } from '../image/index.ts';

/** Cells of the grid in which the document is looked at, and how far around it. */
const GRID = { width: 96, height: 64 };
const AROUND = 5;

/** A document that is itself the colour of skin cannot be told from fingers. */
const MOST_SKIN = 0.4;
/** Mean difference of the channels up to which both sides of an edge show one thing, which goes on across it. */
const SAME_COLOUR = 26;
/** Nor can fingers be told from a table of which more than this, of what lies around the document, has the colour of skin. */
const MOST_SKIN_AROUND = 0.8;
/** What crosses so much of a side is no finger: the document ends elsewhere than was thought. */
const MOST_OF_SIDE = 0.6;

/**
 * Part of the document that fingers cover: areas of the colour of skin that come in over its edge. Null where that cannot be
 * told. Stamps, stickers and gloves are not looked for.
 */
export function coveredShare(image: RgbImage, quad: Quad): number | null {
  const toPhoto = rectangleToQuad(GRID, quad);
  const at = (x: number, y: number) => colourAt(image, project(toPhoto, { x: x + 0.5, y: y + 0.5 }));
  const mask = Array.from({ length: GRID.height }, (_, y) =>
    Array.from({ length: GRID.width }, (__, x) => isSkin(at(x, y))),
  );
  const cells = GRID.width * GRID.height;
  if (mask.flat().filter(Boolean).length > MOST_SKIN * cells) return null;
  const around = sides().flatMap((side) => side.map(([, , outX, outY]) => isSkin(at(outX, outY))));
  if (around.filter(Boolean).length > MOST_SKIN_AROUND * around.length) return null;
  // A table the colour of skin ends where the document begins; a finger does not.
  const entries = sides().flatMap((side) => {
    const crossed = side.filter(([x, y, outX, outY]) => mask[y]?.[x] && goesOn(at(x, y), at(outX, outY)));
    return crossed.length > MOST_OF_SIDE * side.length ? [] : crossed;
  });
  return spread(mask, entries) / cells;
}

type EdgeCell = readonly [x: number, y: number, outX: number, outY: number];

/** Every cell at the edge with a cell outside, across that edge; side by side. */
function sides(): EdgeCell[][] {
  const columns = Array.from({ length: GRID.width }, (_, x) => x);
  const rows = Array.from({ length: GRID.height }, (_, y) => y);
  return [
    columns.map((x): EdgeCell => [x, 0, x, -AROUND]),
    columns.map((x): EdgeCell => [x, GRID.height - 1, x, GRID.height - 1 + AROUND]),
    rows.map((y): EdgeCell => [0, y, -AROUND, y]),
    rows.map((y): EdgeCell => [GRID.width - 1, y, GRID.width - 1 + AROUND, y]),
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

type Colour = readonly [r: number, g: number, b: number];

/** Null outside the picture. */
function colourAt(image: RgbImage, { x, y }: Point): Colour | null {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= image.width || row >= image.height) return null;
  const at = (row * image.width + column) * 3;
  return [image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0];
}

function goesOn(inside: Colour | null, outside: Colour | null): boolean {
  if (!inside || !outside || !isSkin(outside)) return false;
  const difference = inside.reduce((sum, level, channel) => sum + Math.abs(level - (outside[channel] ?? 0)), 0);
  return difference / inside.length <= SAME_COLOUR;
}

/** Skin of every tone lies in one corner of the chroma plane (Chai and Ngan 1999), whatever its brightness. */
function isSkin(colour: Colour | null): boolean {
  if (colour === null) return false;
  const [r, g, b] = colour;
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return r > 50 && cb >= 77 && cb <= 123 && cr >= 136 && cr <= 173;
}
