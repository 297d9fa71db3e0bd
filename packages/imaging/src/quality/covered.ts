import type { Point, Quad } from '@bonafide/domain';
import { neighboursOf, project, type RgbImage, rectangleToQuad } from '../image/index.ts';

/** Cells of the grid in which the document is looked at, and how far around it. */
const GRID = { width: 96, height: 64 };
const AROUND = 5;

/** Mean difference of the channels up to which both sides of an edge show one thing, which goes on across it. */
const SAME_COLOUR = 26;
/** The same between a finger where it comes in and the rest of it, which bends away from the light. */
const SAME_FINGER = 40;
/** What crosses so much of a side, or lies along so much of it, is no finger: the document ends elsewhere than was thought. */
const MOST_CROSSED = 0.6;
const MOST_ALONG = 0.7;
/** Cells that a finger reaches inwards at least; a table shows less far inside an outline that is a little too large. */
const FEWEST_DEEP = 4;
/** What reaches so far towards the other side is a strip of the table, or of the document's own colours. */
const MOST_DEEP = 0.6;
/** With more than this taken for fingers, it is the document that has their colour. */
const MOST_COVERED = 0.4;
/** Luma of paper in good light, to which a dark photo is brought, at most by so much. */
const LIT_PAPER = 230;
const MOST_BRIGHTENED = 4;

type Colour = readonly [r: number, g: number, b: number];
/** What is seen in a cell, inside or around the document; null outside the picture. */
type ColourAt = (x: number, y: number) => Colour | null;

/** A cell at an edge, and what lies across that edge. */
interface EdgeCell {
  readonly x: number;
  readonly y: number;
  readonly outside: readonly [x: number, y: number];
}

interface Side {
  readonly cells: readonly EdgeCell[];
  /** How far from this side, and how far along it, a cell lies. */
  readonly deep: (x: number, y: number) => number;
  readonly along: (x: number, y: number) => number;
  /** To the other side. */
  readonly depth: number;
}

/**
 * Part of the document that fingers cover: areas of the colour of skin that come in over its edge, having one colour on both
 * sides of it, and reach some way in. A table of that colour ends where the document begins. Null where the document has
 * the colour itself. Stamps, stickers and gloves are not looked for.
 */
export function coveredShare(image: RgbImage, quad: Quad): number | null {
  const at = sampler(image, quad);
  const found = new Set<number>();
  for (const side of sides()) {
    const crossed = side.cells.filter(({ x, y, outside }) => goesOn(at(x, y), at(...outside)));
    if (crossed.length > MOST_CROSSED * side.cells.length) continue;
    for (const cell of crossed) {
      if (found.has(indexOf(cell.x, cell.y))) continue;
      const area = spread(cell, at);
      if (isFinger(area, side)) for (const index of area) found.add(index);
    }
  }
  const share = found.size / (GRID.width * GRID.height);
  return share > MOST_COVERED ? null : share;
}

function isFinger(area: readonly number[], { cells, deep, along, depth }: Side): boolean {
  let [deepest, from, to] = [0, cells.length, 0];
  for (const index of area) {
    const [x, y] = [index % GRID.width, Math.floor(index / GRID.width)];
    deepest = Math.max(deepest, deep(x, y));
    from = Math.min(from, along(x, y));
    to = Math.max(to, along(x, y));
  }
  return deepest >= FEWEST_DEEP && deepest <= MOST_DEEP * depth && to - from <= MOST_ALONG * cells.length;
}

const indexOf = (x: number, y: number): number => y * GRID.width + x;

/** Colours of cells as in good light: skin in the dark has hardly any. */
function sampler(image: RgbImage, quad: Quad): ColourAt {
  const toPhoto = rectangleToQuad(GRID, quad);
  const colours = Array.from({ length: GRID.width * GRID.height }, (_, index) =>
    colourAt(image, project(toPhoto, { x: (index % GRID.width) + 0.5, y: Math.floor(index / GRID.width) + 0.5 })),
  );
  const lumas = colours.flatMap((colour) => (colour ? [lumaOf(colour)] : [])).sort((a, b) => a - b);
  const bright = lumas[Math.floor(lumas.length * 0.9)] ?? LIT_PAPER;
  const factor = Math.min(MOST_BRIGHTENED, Math.max(1, LIT_PAPER / Math.max(1, bright)));
  const lit = (colour: Colour | null): Colour | null =>
    colour && [colour[0] * factor, colour[1] * factor, colour[2] * factor];
  const inside = colours.map(lit);
  return (x, y) =>
    x >= 0 && y >= 0 && x < GRID.width && y < GRID.height
      ? (inside[indexOf(x, y)] ?? null)
      : lit(colourAt(image, project(toPhoto, { x: x + 0.5, y: y + 0.5 })));
}

const lumaOf = ([r, g, b]: Colour): number => 0.299 * r + 0.587 * g + 0.114 * b;

function sides(): readonly Side[] {
  const [right, bottom] = [GRID.width - 1, GRID.height - 1];
  const ofColumns = { along: (x: number) => x, depth: GRID.height };
  const ofRows = { along: (_: number, y: number) => y, depth: GRID.width };
  const columns = Array.from({ length: GRID.width }, (_, x) => x);
  const rows = Array.from({ length: GRID.height }, (_, y) => y);
  return [
    { ...ofColumns, cells: columns.map((x) => ({ x, y: 0, outside: [x, -AROUND] })), deep: (_, y) => y },
    {
      ...ofColumns,
      cells: columns.map((x) => ({ x, y: bottom, outside: [x, bottom + AROUND] })),
      deep: (_, y) => bottom - y,
    },
    { ...ofRows, cells: rows.map((y) => ({ x: 0, y, outside: [-AROUND, y] })), deep: (x) => x },
    { ...ofRows, cells: rows.map((y) => ({ x: right, y, outside: [right + AROUND, y] })), deep: (x) => right - x },
  ];
}

/** Cells that hang together with the first one and have its colour, as indexes. */
function spread({ x, y }: EdgeCell, at: ColourAt): readonly number[] {
  const first = at(x, y);
  const area = [indexOf(x, y)];
  const seen = new Set(area);
  // The list grows while it is walked through.
  for (const index of area) {
    for (const next of neighboursOf(index, GRID)) {
      if (seen.has(next)) continue;
      seen.add(next);
      const colour = at(next % GRID.width, Math.floor(next / GRID.width));
      if (isSkin(colour) && differenceOf(colour, first) <= SAME_FINGER) area.push(next);
    }
  }
  return area;
}

function colourAt(image: RgbImage, { x, y }: Point): Colour | null {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= image.width || row >= image.height) return null;
  const at = (row * image.width + column) * 3;
  return [image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0];
}

const goesOn = (inside: Colour | null, outside: Colour | null): boolean =>
  isSkin(inside) && isSkin(outside) && differenceOf(inside, outside) <= SAME_COLOUR;

/** Mean over the channels. */
function differenceOf(one: Colour | null, other: Colour | null): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  return (Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2])) / 3;
}

/** Skin of every tone lies in one corner of the chroma plane (Chai and Ngan 1999), whatever its brightness. */
function isSkin(colour: Colour | null): boolean {
  if (colour === null) return false;
  const [r, g, b] = colour;
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return r > 50 && cb >= 77 && cb <= 123 && cr >= 136 && cr <= 173;
}
