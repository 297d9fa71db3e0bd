import { distance, type Point, type Quad } from '@bonafide/domain';

/** Corners that move together along a direction. */
export interface Move {
  readonly direction: Point;
  readonly corners: readonly number[];
}

/** Halvings of the first step. */
const REFINEMENTS = 4;
const ROUNDS = 3;

/** The quad near `quad` that is worth most, found by moving corners in turn by ever smaller steps, pixels. */
export function climbQuad(quad: Quad, moves: readonly Move[], step: number, worth: (quad: Quad) => number): Quad {
  let [best, value] = [quad, worth(quad)];
  for (let size = step, i = 0; i < REFINEMENTS; size /= 2, i++) {
    for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
      moved = false;
      for (const move of moves) {
        for (const by of [size, -size]) {
          const next = moveCorners(best, move, by);
          const found = worth(next);
          if (found <= value) continue;
          [best, value, moved] = [next, found, true];
          break;
        }
      }
    }
  }
  return best;
}

function moveCorners(quad: Quad, { direction, corners }: Move, by: number): Quad {
  const at = (i: 0 | 1 | 2 | 3): Point => {
    const { x, y } = quad[i];
    return corners.includes(i) ? { x: x + direction.x * by, y: y + direction.y * by } : { x, y };
  };
  return [at(0), at(1), at(2), at(3)];
}

/** Both upright sides, each of them, and each corner, along the quad's first side. */
export function movesAlong([a, b]: Quad): readonly Move[] {
  const direction = directionOf(a, b);
  return [[0, 1, 2, 3], [0, 3], [1, 2], [0], [1], [2], [3]].map((corners) => ({ direction, corners }));
}

/** The upper and lower side, and each corner, along the quad's left side. */
export function movesAcross([a, , , d]: Quad): readonly Move[] {
  const direction = directionOf(a, d);
  return [[0, 1], [2, 3], [0], [1], [2], [3]].map((corners) => ({ direction, corners }));
}

function directionOf(a: Point, b: Point): Point {
  const length = Math.max(distance(a, b), Number.EPSILON);
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}
