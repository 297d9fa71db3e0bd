import type { Box, DocumentOutline, Point, Quad } from '@bonafide/domain';

/** Below, an outline may be a part of the document, and its size another's. */
export const CLEAR_OUTLINE = 0.8;
/** Outlines are a little off, and print runs to the edge: so much of the size may be missing on every side. */
const MARGIN = 0.04;

/** Tells whether the middle of something lies on the document; everything does where the outline is unclear. */
export function liesOnDocument(outline: DocumentOutline | null): (box: Box) => boolean {
  if (outline === null || outline.confidence < CLEAR_OUTLINE) return () => true;
  const quad = enlarged(outline.quad, 1 + 2 * MARGIN);
  return ({ x, y, width, height }) => isInside(quad, { x: x + width / 2, y: y + height / 2 });
}

/** The length of a document's shorter side, px of the image. */
export function shorterSide([a, b, c, d]: Quad): number {
  const mean = (one: number, other: number) => (one + other) / 2;
  return Math.min(mean(distance(a, b), distance(d, c)), mean(distance(b, c), distance(a, d)));
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function enlarged(quad: Quad, factor: number): readonly Point[] {
  const centre = { x: quad.reduce((sum, { x }) => sum + x, 0) / 4, y: quad.reduce((sum, { y }) => sum + y, 0) / 4 };
  return quad.map(({ x, y }) => ({ x: centre.x + (x - centre.x) * factor, y: centre.y + (y - centre.y) * factor }));
}

/** Inside a convex polygon, whichever way it runs: on the same side of all its edges. */
function isInside(polygon: readonly Point[], point: Point): boolean {
  const sides = polygon.map((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
