import { at, curve, line, type PatternPlan, repeat } from './strokes.ts';

export function waves({ width, height, inks, random }: PatternPlan): string {
  const [swing, length] = [random.between(1.4, 2.8), random.between(9, 18)];
  const rows = Math.ceil(height / 1.1) + 4;
  return repeat(rows, (row) => {
    const y = (x: number): number => (row - 2) * 1.1 + swing * Math.sin(x / length + row * 0.2) + 0.6 * Math.cos(x / 4);
    return line(
      curve(90, (t) => at(t * width, y(t * width))),
      inks[row % 2] ?? inks[0],
    );
  });
}

export function mesh({ width, height, inks, random }: PatternPlan): string {
  const [swing, length] = [random.between(1, 2.2), random.between(6, 12)];
  const across = repeat(Math.ceil(height / 1.9), (row) =>
    line(
      curve(80, (t) => at(t * width, row * 1.9 + swing * Math.sin((t * width) / length + row * 0.5))),
      inks[0],
    ),
  );
  const down = repeat(Math.ceil(width / 1.9), (column) =>
    line(
      curve(50, (t) => at(column * 1.9 + swing * Math.cos((t * height) / length + column * 0.5), t * height)),
      inks[1],
    ),
  );
  return across + down;
}

/** Strands that cross over each other in bands. */
export function braid({ width, height, inks, random }: PatternPlan): string {
  const period = random.between(7, 12);
  return repeat(Math.ceil(height / 5), (band) =>
    repeat(6, (strand) =>
      line(
        curve(100, (t) => {
          const x = t * width;
          return at(x, band * 5 + 2.5 + 2.3 * Math.sin((x / period) * 2 + (strand * Math.PI) / 3));
        }),
        inks[strand % 2] ?? inks[0],
        0.13,
      ),
    ),
  );
}

export function diagonals({ width, height, inks, random }: PatternPlan): string {
  const lean = random.between(0.4, 1.1);
  return repeat(Math.ceil((width + height) / 1.3), (index) => {
    const start = index * 1.3 - height * lean;
    const place = (t: number): string => at(start + t * height * lean + 0.8 * Math.sin(t * 20 + index), t * height);
    return line(curve(40, place), inks[index % 2] ?? inks[0], 0.16);
  });
}

export function hexagons({ width, height, inks, random }: PatternPlan): string {
  const side = random.between(1.6, 3);
  const [dx, dy] = [side * Math.sqrt(3), side * 1.5];
  const cell = (column: number, row: number): string =>
    line(
      curve(6, (t) => {
        const turn = t * 2 * Math.PI + Math.PI / 6;
        const x = column * dx + (row % 2) * (dx / 2);
        return at(x + side * 0.94 * Math.cos(turn), row * dy + side * 0.94 * Math.sin(turn));
      }),
      inks[(column + row) % 2] ?? inks[0],
      0.14,
    );
  const columns = Math.ceil(width / dx) + 1;
  return repeat(Math.ceil(height / dy) + 1, (row) => repeat(columns, (column) => cell(column, row)));
}

export function lattice({ width, height, inks, random }: PatternPlan): string {
  const step = random.between(4, 7);
  const knot = (x: number, y: number, ink: string): string =>
    line(
      curve(40, (t) => {
        const r = step * 0.7 * Math.cos(2 * t * 2 * Math.PI);
        return at(x + r * Math.cos(t * 2 * Math.PI), y + r * Math.sin(t * 2 * Math.PI));
      }),
      ink,
      0.13,
    );
  const columns = Math.ceil(width / step) + 1;
  return repeat(Math.ceil(height / step) + 1, (row) =>
    repeat(columns, (column) => knot(column * step, row * step, inks[(row + column) % 2] ?? inks[0])),
  );
}
