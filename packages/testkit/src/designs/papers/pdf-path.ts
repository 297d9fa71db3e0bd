type Point = readonly [x: number, y: number];

/** An outline of the glyph tables (SVG path of M, L, Q and C, y downwards) in the operators of a PDF, y upwards. */
export function pdfPath(outline: string): string {
  let at: Point = [0, 0];
  let drawn = '';
  for (const [, command = '', numbers = ''] of outline.matchAll(/([MLQC])([^MLQC]*)/g)) {
    const values = (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const points = pairs(values);
    drawn += `${operation(command, at, points)}\n`;
    at = points.at(-1) ?? at;
  }
  return drawn;
}

function pairs(values: readonly number[]): readonly Point[] {
  return Array.from({ length: values.length >> 1 }, (_, i) => [values[2 * i] ?? 0, -(values[2 * i + 1] ?? 0)] as const);
}

function operation(command: string, at: Point, points: readonly Point[]): string {
  if (command === 'M') return `${written(points)} m`;
  if (command === 'L') return `${written(points)} l`;
  if (command === 'C') return `${written(points)} c`;
  const [control = at, end = at] = points;
  return `${written([towards(at, control), towards(end, control), end])} c`;
}

/** A quadratic curve's control point, two thirds on the way to it, is the cubic's. */
function towards([x, y]: Point, [cx, cy]: Point): Point {
  return [x + (2 * (cx - x)) / 3, y + (2 * (cy - y)) / 3];
}

const written = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join(' ');
