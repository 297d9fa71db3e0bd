import type { Point } from '@bonafide/domain';

/** Tells whether a place lies inside a convex polygon, its sides included; mirrored documents' corners run anticlockwise. */
export function insideOf(polygon: readonly Point[]): (x: number, y: number) => boolean {
  const sides = polygon.map((from, i) => {
    const to = polygon[(i + 1) % polygon.length] ?? from;
    return { from, across: to.x - from.x, down: to.y - from.y };
  });
  return (x, y) => {
    let [isRight, isLeft] = [true, true];
    for (const { from, across, down } of sides) {
      const side = across * (y - from.y) - down * (x - from.x);
      if (side < 0) isRight = false;
      if (side > 0) isLeft = false;
    }
    return isRight || isLeft;
  };
}
