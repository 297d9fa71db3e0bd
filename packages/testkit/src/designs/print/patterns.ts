import type { Random } from '../../random/random.ts';

/** The ground that a pattern is printed on: millimetres, and the two inks. */
export interface PatternPlan {
  readonly width: number;
  readonly height: number;
  readonly inks: readonly [string, string];
  readonly random: Random;
}

export const PATTERN_FAMILIES = [
  'waves',
  'lathe',
  'mesh',
  'rays',
  'rings',
  'hexagons',
  'contours',
  'moire',
  'feathers',
  'braid',
  'diagonals',
  'lattice',
] as const;
export type PatternFamily = (typeof PATTERN_FAMILIES)[number];

const line = (points: readonly string[], ink: string, width = 0.11): string =>
  `<path d="M${points.join('L')}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;

const at = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** Points of a curve over [0,1]. */
const curve = (steps: number, place: (t: number) => string): string[] =>
  Array.from({ length: steps + 1 }, (_, step) => place(step / steps));

const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

function waves({ width, height, inks, random }: PatternPlan): string {
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

function lathe({ width, height, inks, random }: PatternPlan): string {
  const rosette = (cx: number, cy: number, radius: number): string => {
    const petals = random.integer(6, 15);
    return repeat(8, (ring) =>
      line(
        curve(180, (t) => {
          const r = radius * (1 - ring * 0.1) * (0.78 + 0.22 * Math.cos(petals * t * 2 * Math.PI + ring * 0.5));
          return at(cx + r * Math.cos(t * 2 * Math.PI), cy + r * Math.sin(t * 2 * Math.PI));
        }),
        inks[ring % 2] ?? inks[0],
      ),
    );
  };
  return repeat(5, () =>
    rosette(random.between(0, width), random.between(0, height), random.between(0.22, 0.5) * height),
  );
}

function mesh({ width, height, inks, random }: PatternPlan): string {
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

function rays({ width, height, inks, random }: PatternPlan): string {
  const [cx, cy] = [random.between(-0.1, 1.1) * width, random.between(0.5, 1.2) * height];
  const bend = random.between(0.2, 0.7);
  return repeat(150, (ray) => {
    const turn = (ray / 150) * 2 * Math.PI;
    const place = (t: number): string => {
      const angle = turn + bend * t;
      return at(cx + t * 1.5 * width * Math.cos(angle), cy + t * 1.5 * width * Math.sin(angle));
    };
    return line(curve(14, place), inks[ray % 2] ?? inks[0], 0.13);
  });
}

function rings({ width, height, inks, random }: PatternPlan): string {
  const [cx, cy] = [random.between(0.2, 0.8) * width, random.between(0.1, 0.9) * height];
  const waves = random.integer(5, 11);
  return repeat(70, (ring) => {
    const place = (t: number): string => {
      const turn = t * 2 * Math.PI;
      const r = ring * 1.05 * (1 + 0.07 * Math.sin(waves * turn + ring * 0.24));
      return at(cx + r * Math.cos(turn), cy + r * Math.sin(turn));
    };
    return line(curve(110, place), inks[ring % 2] ?? inks[0], 0.12);
  });
}

function hexagons({ width, height, inks, random }: PatternPlan): string {
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

/** Lines of equal height of an invented landscape. */
function contours({ width, height, inks, random }: PatternPlan): string {
  const hills = Array.from({ length: 4 }, () => ({
    x: random.between(0, width),
    y: random.between(0, height),
    lobes: random.integer(2, 5),
    phase: random.between(0, 6),
  }));
  return hills
    .map(({ x, y, lobes, phase }, hill) =>
      repeat(22, (level) =>
        line(
          curve(72, (t) => {
            const turn = t * 2 * Math.PI;
            const r = (level + 1) * 1.3 * (1 + 0.22 * Math.sin(lobes * turn + phase) + 0.1 * Math.sin(7 * turn));
            return at(x + 1.3 * r * Math.cos(turn), y + r * Math.sin(turn));
          }),
          inks[hill % 2] ?? inks[0],
        ),
      ),
    )
    .join('');
}

function moire({ width, height, inks, random }: PatternPlan): string {
  const centres = [random.between(0.1, 0.4), random.between(0.6, 0.9)].map((u) => u * width);
  const cy = random.between(0.3, 0.7) * height;
  return centres
    .map((cx, which) =>
      repeat(
        60,
        (ring) =>
          `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${(ring * 1.4).toFixed(1)}" fill="none" stroke="${inks[which] ?? inks[0]}" stroke-width="0.14"/>`,
      ),
    )
    .join('');
}

function feathers({ width, height, inks, random }: PatternPlan): string {
  const [a, b] = [random.integer(2, 4), random.integer(5, 7)];
  return repeat(26, (shift) =>
    line(
      curve(160, (t) => {
        const turn = t * 2 * Math.PI;
        const x = width * (0.5 + 0.56 * Math.sin(a * turn + shift * 0.035));
        return at(x, height * (0.5 + 0.56 * Math.sin(b * turn + shift * 0.05)));
      }),
      inks[shift % 2] ?? inks[0],
    ),
  );
}

/** Strands that cross over each other in bands. */
function braid({ width, height, inks, random }: PatternPlan): string {
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

function diagonals({ width, height, inks, random }: PatternPlan): string {
  const lean = random.between(0.4, 1.1);
  return repeat(Math.ceil((width + height) / 1.3), (index) => {
    const start = index * 1.3 - height * lean;
    const place = (t: number): string => at(start + t * height * lean + 0.8 * Math.sin(t * 20 + index), t * height);
    return line(curve(40, place), inks[index % 2] ?? inks[0], 0.16);
  });
}

function lattice({ width, height, inks, random }: PatternPlan): string {
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

const DRAW: Readonly<Record<PatternFamily, (plan: PatternPlan) => string>> = {
  waves,
  lathe,
  mesh,
  rays,
  rings,
  hexagons,
  contours,
  moire,
  feathers,
  braid,
  diagonals,
  lattice,
};

/** The fine lines of a security print, as SVG. The random source decides its measures. */
export function drawPattern(family: PatternFamily, plan: PatternPlan): string {
  return DRAW[family](plan);
}
