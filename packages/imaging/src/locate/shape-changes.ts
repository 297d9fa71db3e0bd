import type { Point, Quad } from '@bonafide/domain';
import { project, rectangleToQuad } from '../image/index.ts';

/** What a quad becomes when one side is moved, and the part that this adds; null where it takes one away. */
export interface ShapeChange {
  readonly whole: Quad;
  readonly added: Quad | null;
}

/** A part as large as this, of the side that it lengthens, is more than a band. */
const LONGEST_PART = 0.6;
const SHORTEST_PART = 0.03;
/** A quad of which less than this is the document is too wrong to be mended. */
const SHORTEST_REST = 0.55;

/** Left, top, right, bottom in the quad's own plane, where it reaches from 0 to 1. */
type PlaneBox = readonly [number, number, number, number];

/** Each side of a quad whose sides have `ratio` (width over height) moved in its own plane so that they have the wanted one. */
export function shapeChanges(quad: Quad, ratio: number, wanted: number): ShapeChange[] {
  const plane = rectangleToQuad({ width: 1, height: 1 }, quad);
  const at = (x: number, y: number): Point => project(plane, { x, y });
  const onImage = ([left, top, right, bottom]: PlaneBox): Quad => [
    at(left, top),
    at(right, top),
    at(right, bottom),
    at(left, bottom),
  ];
  return [
    ...moves(wanted / ratio).map(([from, to]): [PlaneBox, PlaneBox] => [[from, 0, to, 1], partOf(from, to, false)]),
    ...moves(ratio / wanted).map(([from, to]): [PlaneBox, PlaneBox] => [[0, from, 1, to], partOf(from, to, true)]),
  ].map(([whole, [left, top, right, bottom]]) => ({
    whole: onImage(whole),
    added: right > left && bottom > top ? onImage([left, top, right, bottom]) : null,
  }));
}

/** An extent from 0 to 1 with either end moved so that it measures `length`. */
function moves(length: number): [number, number][] {
  const part = length - 1;
  if (Math.abs(part) < SHORTEST_PART || part > LONGEST_PART || length < SHORTEST_REST) return [];
  return [
    [0, length],
    [-part, 1],
  ];
}

/** What a moved extent has beyond the one from 0 to 1; nothing, turned inside out, where it is shorter. */
function partOf(from: number, to: number, down: boolean): PlaneBox {
  const [start, end] = from === 0 ? [1, to] : [from, 0];
  return down ? [0, start, 1, end] : [start, 0, end, 1];
}
