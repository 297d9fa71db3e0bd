import type { ExifOrientation, SceneOptions } from '../../photography/index.ts';
import type { Random } from '../../random/random.ts';

type Good = Omit<SceneOptions, 'seed'>;

/** What goes wrong with one picture. */
export interface Faults {
  readonly conditions: readonly string[];
  readonly changes: Partial<Good>;
  /** Other documents in the picture. */
  readonly others: number;
  readonly stored: 'jpeg' | 'pdf';
}

type Fault = (random: Random, good: Good, hard: boolean) => Partial<Good>;

/** Faults of light, lens and hand, each in a form that a person still reads; `hard` is the upper half of it. */
const OPTICAL: Readonly<Record<string, Fault>> = {
  glare: (random, _, hard) => ({ glare: hard ? random.between(0.5, 1) : random.between(0.2, 0.5) }),
  rainbow: (random, _, hard) => ({ rainbow: hard ? random.between(0.6, 1) : random.between(0.25, 0.6) }),
  shadow: (random, _, hard) => ({ shadow: hard ? random.between(0.4, 0.6) : random.between(0.2, 0.4) }),
  blur: (random, { width }, hard) => ({
    blur: (width / 1600) * (hard ? random.between(1.3, 2) : random.between(0.8, 1.3)),
  }),
  motion: (random, _, hard) => ({ motion: hard ? random.between(4, 7) : random.between(2, 4) }),
  dim: (random, _, hard) => ({
    exposure: hard ? random.between(0.28, 0.45) : random.between(0.45, 0.7),
    noise: hard ? random.between(6, 9) : random.between(3, 6),
  }),
  overexposed: (random, _, hard) => ({ exposure: hard ? random.between(1.25, 1.4) : random.between(1.12, 1.25) }),
  noise: (random, _, hard) => ({ noise: hard ? random.between(8, 12) : random.between(4, 8) }),
  compressed: (random, _, hard) => ({ quality: hard ? random.integer(32, 50) : random.integer(50, 70) }),
  shrunk: (random, _, hard) => ({ shrunk: hard ? random.between(0.5, 0.62) : random.between(0.62, 0.8) }),
  far: (random, _, hard) => ({ fill: hard ? random.between(0.42, 0.52) : random.between(0.52, 0.68) }),
  steep: (random, _, hard) => ({ perspective: hard ? random.between(0.06, 0.1) : random.between(0.035, 0.06) }),
  tilted: (random, { rotation }, hard) => ({
    rotation: rotation + (random.next() < 0.5 ? -1 : 1) * (hard ? random.between(18, 40) : random.between(7, 18)),
  }),
};

/** One fault of light, lens or hand that leaves everything readable. */
export function mildFault(random: Random, good: Good): Partial<Good> {
  const [name = 'blur'] = pickSome(random, 1);
  return OPTICAL[name]?.(random, good, false) ?? {};
}

/** Faults of how the picture was framed or stored, each with its share of all pictures. */
const FRAMING: readonly (readonly [name: string, share: number, fault: Fault])[] = [
  ['sideways', 0.09, (random, { rotation }) => ({ rotation: rotation + random.pick([90, 270]) })],
  ['upside-down', 0.05, (_, { rotation }) => ({ rotation: rotation + 180 })],
  ['exif', 0.12, (random) => ({ orientation: random.pick<ExifOrientation>([3, 6, 8]) })],
  ['mirrored', 0.03, () => ({ mirrored: true })],
  ['tiny', 0.03, (random) => ({ fill: random.between(0.28, 0.38) })],
  [
    'cut-off',
    0.04,
    (random) => ({
      offset: random.pick<readonly [number, number]>([
        [0.3, 0],
        [-0.3, 0],
        [0, 0.3],
        [0, -0.3],
      ]),
      fill: 0.85,
    }),
  ],
  ['covered', 0.05, (random) => ({ fingers: random.integer(1, 3) })],
];

function pickSome(random: Random, count: number): readonly string[] {
  const names = Object.keys(OPTICAL);
  const picked = new Set<string>();
  while (picked.size < count) picked.add(names[random.integer(0, names.length - 1)] ?? 'blur');
  return [...picked];
}

/** A third of the pictures are good, most have one or two mild faults of light, one in six has hard ones. */
export function drawFaults(random: Random, good: Good, group: 'plain' | 'cluttered'): Faults {
  const dice = random.next();
  const hard = dice > 0.84;
  const optical = pickSome(random, dice < 0.36 ? 0 : random.integer(1, 2));
  const framing = FRAMING.filter(([, share]) => random.next() < share);
  let changes: Partial<Good> = {};
  for (const name of optical) changes = { ...changes, ...OPTICAL[name]?.(random, { ...good, ...changes }, hard) };
  for (const [, , fault] of framing) changes = { ...changes, ...fault(random, { ...good, ...changes }, hard) };
  const others = random.next() < (group === 'cluttered' ? 0.22 : 0.06) ? random.integer(1, 2) : 0;
  // Room for the others beside it.
  if (others > 0) changes = { ...changes, fill: Math.min(changes.fill ?? good.fill, 0.68) };
  const pdf = random.next() < 0.04;
  const names = [...optical, ...framing.map(([name]) => name), ...(hard ? ['hard'] : [])];
  const more = [...(others > 0 ? ['several'] : []), ...(pdf ? ['pdf'] : [])];
  return {
    conditions: [...names, ...more],
    changes: pdf ? { ...changes, orientation: 1 } : changes,
    others,
    stored: pdf ? 'pdf' : 'jpeg',
  };
}
