import type { Point } from '@bonafide/domain';

/** Tells whether a place lies inside a convex polygon, its sides included; mirrored documents' corners run anticlockwise. */
export function insideOf(polygon: readonly Point[]): (x: number, y: number) => boolean {
  // Asked for every pixel: numbers side by side, and nothing made anew.
  const sides = Float64Array.from(
    polygon.flatMap((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      return [from.x, from.y, to.x - from.x, to.y - from.y];
    }),
  );
  return (x, y) => {
    let isRight = true;
    let isLeft = true;
    for (let i = 0; i < sides.length; i += 4) {
      const across = sides[i + 2] as number;
      const down = sides[i + 3] as number;
      const side = across * (y - (sides[i + 1] as number)) - down * (x - (sides[i] as number));
      if (side < 0) isRight = false;
      if (side > 0) isLeft = false;
    }
    return isRight || isLeft;
  };
}
