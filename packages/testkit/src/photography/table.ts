import { type Random, seededRandom } from '../random/random.ts';
import { fractalNoise, valueNoise } from '../random/value-noise.ts';

export const TABLES = ['plain', 'wood', 'striped', 'cluttered'] as const;
export type TableKind = (typeof TABLES)[number];

/** The colour of the table at a place of the picture, sRGB 0-255, written to `out`. */
export type Table = (x: number, y: number, out: [number, number, number]) => void;

type Rgb = readonly [number, number, number];

const PLAIN: readonly [Rgb, ...Rgb[]] = [
  [196, 190, 180],
  [92, 96, 102],
  [58, 70, 84],
  [222, 220, 216],
  [128, 92, 74],
];
const WOOD: readonly [Rgb, ...Rgb[]] = [
  [158, 114, 74],
  [112, 76, 50],
  [196, 158, 112],
  [84, 62, 50],
];

function plainTable(random: Random): Table {
  const base = random.pick(PLAIN);
  const start = random.between(0, 200);
  return (x, y, out) => {
    const tone = 1 + 0.1 * (fractalNoise(x / 90 + start, y / 90) - 0.5) + 0.06 * (valueNoise(x / 2.5, y / 2.5) - 0.5);
    for (let c = 0; c < 3; c++) out[c] = (base[c] ?? 0) * tone;
  };
}

function woodTable(random: Random): Table {
  const base = random.pick(WOOD);
  const plank = random.between(170, 320);
  const start = random.between(0, plank);
  return (x, y, out) => {
    const board = Math.floor((y + start) / plank);
    const inBoard = (y + start) / plank - board;
    const rings = Math.sin((y + 24 * fractalNoise(x / 260 + board * 7, y / 60)) / 5.5 + board * 9);
    const fibre = valueNoise(x / 40 + board * 31, y / 1.6) - 0.5;
    const gap = inBoard < 0.012 ? 0.55 : 1;
    const tone = gap * (1 + 0.07 * rings + 0.16 * fibre + 0.12 * (valueNoise(board * 5.3, 2) - 0.5));
    for (let c = 0; c < 3; c++) out[c] = (base[c] ?? 0) * tone;
  };
}

function stripedTable(random: Random): Table {
  const light: Rgb = [226, 222, 212];
  const dark = random.pick(PLAIN);
  const width = random.between(26, 60);
  const angle = random.between(-0.6, 0.6);
  return (x, y, out) => {
    const across = (x * Math.cos(angle) + y * Math.sin(angle)) / width;
    const stripe = across - Math.floor(across) < 0.45 ? dark : light;
    const weave = 1 + 0.05 * Math.sin(x * 1.9) * Math.sin(y * 1.9) + 0.08 * (fractalNoise(x / 60, y / 60) - 0.5);
    for (let c = 0; c < 3; c++) out[c] = (stripe[c] ?? 0) * weave;
  };
}

/** A thing on the table: how far outside it a place is (negative inside), and its colour there. */
interface Thing {
  readonly outside: (x: number, y: number) => number;
  readonly colour: (x: number, y: number) => Rgb;
}

function bar(random: Random, x: number, y: number): Thing {
  const angle = random.between(0, Math.PI);
  const [halfLength, halfWidth] = [random.between(120, 220), random.between(8, 14)];
  const colour = random.pick<Rgb>([
    [30, 48, 110],
    [170, 40, 40],
    [40, 40, 44],
    [210, 170, 60],
  ]);
  const across = (px: number, py: number): number => -(px - x) * Math.sin(angle) + (py - y) * Math.cos(angle);
  const along = (px: number, py: number): number => (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle);
  return {
    outside: (px, py) => Math.max(Math.abs(along(px, py)) - halfLength, Math.abs(across(px, py)) - halfWidth),
    colour: (px, py) => {
      const shine = 0.7 + 0.6 * Math.max(0, 1 - Math.abs(across(px, py) / halfWidth + 0.35) * 2);
      return [colour[0] * shine, colour[1] * shine, colour[2] * shine];
    },
  };
}

function disc(random: Random, x: number, y: number): Thing {
  const radius = random.between(34, 120);
  const colour = random.pick<Rgb>([
    [232, 228, 220],
    [176, 138, 70],
    [120, 150, 160],
    [60, 60, 64],
  ]);
  return {
    outside: (px, py) => Math.hypot(px - x, py - y) - radius,
    colour: (px, py) => {
      const ring = Math.abs(Math.hypot(px - x, py - y) / radius - 0.82) < 0.06 ? 0.8 : 1;
      return [colour[0] * ring, colour[1] * ring, colour[2] * ring];
    },
  };
}

/** A sheet with lines of writing: the hardest thing for a finder of documents. */
function paper(random: Random, x: number, y: number): Thing {
  const angle = random.between(-0.5, 0.5);
  const [halfWidth, halfHeight] = [random.between(160, 260), random.between(120, 300)];
  const turned = (px: number, py: number): readonly [number, number] => [
    (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle),
    -(px - x) * Math.sin(angle) + (py - y) * Math.cos(angle),
  ];
  return {
    outside: (px, py) => {
      const [u, v] = turned(px, py);
      return Math.max(Math.abs(u) - halfWidth, Math.abs(v) - halfHeight);
    },
    colour: (px, py) => {
      const [u, v] = turned(px, py);
      const line = Math.abs(v / 26 - Math.round(v / 26)) < 0.16 && Math.abs(u) < halfWidth - 30;
      const ink = line && valueNoise(u / 7, Math.round(v / 26) * 9) > 0.42;
      return ink ? [90, 92, 104] : [238, 237, 232];
    },
  };
}

function clutteredTable(random: Random): Table {
  const ground = woodTable(random);
  const makers: readonly [typeof bar, ...(typeof bar)[]] = [bar, disc, paper, bar, disc];
  const things = Array.from({ length: 9 }, () =>
    random.pick(makers)(random, random.between(0, 1700), random.between(0, 1300)),
  );
  return (x, y, out) => {
    ground(x, y, out);
    for (const thing of things) {
      const outside = thing.outside(x, y);
      if (outside < 0) {
        const colour = thing.colour(x, y);
        for (let c = 0; c < 3; c++) out[c] = colour[c] ?? 0;
      } else if (outside < 16) {
        for (let c = 0; c < 3; c++) out[c] = (out[c] ?? 0) * (1 - 0.4 * Math.exp(-outside / 6));
      }
    }
  };
}

/** Draws a table procedurally from a seed. */
export function layTable(kind: TableKind, seed: number): Table {
  const random = seededRandom(seed + 300);
  switch (kind) {
    case 'plain':
      return plainTable(random);
    case 'wood':
      return woodTable(random);
    case 'striped':
      return stripedTable(random);
    case 'cluttered':
      return clutteredTable(random);
  }
}
