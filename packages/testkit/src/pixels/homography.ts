import { type Point, type Quad, quadOfBox } from '@bonafide/domain';

/** A plane-to-plane projection, row-major, with 1 in the last place. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** Solves a square linear system by Gauss with pivoting. `rows` hold the right side in their last place. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  const at = (r: number, c: number): number => rows[r]?.[c] ?? 0;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) if (Math.abs(at(r, column)) > Math.abs(at(pivot, column))) pivot = r;
    const swapped = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = swapped;
    if (at(column, column) === 0) throw new Error('the corners lie on one line');
    for (let r = column + 1; r < n; r++) {
      const factor = at(r, column) / at(column, column);
      rows[r] = (rows[r] ?? []).map((value, c) => value - factor * at(column, c));
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    let rest = at(r, n);
    for (let c = r + 1; c < n; c++) rest -= at(r, c) * (solution[c] ?? 0);
    solution[r] = rest / at(r, r);
  }
  return solution;
}

/** The projection that takes the corners of `from` to those of `to`. Throws when three corners lie on one line. */
export function homographyBetween(from: Quad, to: Quad): Homography {
  const rows = from.flatMap(({ x, y }, i) => {
    const target = to[i] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -target.x * x, -target.x * y, target.x],
      [0, 0, 0, x, y, 1, -target.y * x, -target.y * y, target.y],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return [a, b, c, d, e, f, g, h];
}

export function applyHomography(m: Homography, { x, y }: Point): Point {
  const w = m[6] * x + m[7] * y + 1;
  return { x: (m[0] * x + m[1] * y + m[2]) / w, y: (m[3] * x + m[4] * y + m[5]) / w };
}

export function quadOfSize(width: number, height: number): Quad {
  return quadOfBox({ x: 0, y: 0, width, height });
}
