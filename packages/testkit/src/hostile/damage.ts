import type { Random } from '../random/random.ts';

/** Ways in which a file comes to harm, in transit or on purpose. */
export const DAMAGES: Readonly<Record<string, (clean: Buffer, random: Random) => Buffer>> = {
  'bit-flips': (clean, random) => {
    const flipped = Buffer.from(clean);
    for (let count = random.integer(1, 40); count > 0; count--) {
      const at = random.integer(0, flipped.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return flipped;
  },
  // Headers steer the decoder: most of its branches hang on the first bytes.
  'header-noise': (clean, random) => {
    const noisy = Buffer.from(clean);
    for (let count = random.integer(1, 12); count > 0; count--) {
      noisy[random.integer(4, Math.min(96, noisy.length - 1))] = random.integer(0, 255);
    }
    return noisy;
  },
  truncated: (clean, random) => clean.subarray(0, random.integer(1, clean.length - 1)),
  'missing-middle': (clean, random) => {
    const [a, b] = [random.integer(8, clean.length - 1), random.integer(8, clean.length - 1)];
    return Buffer.concat([clean.subarray(0, Math.min(a, b)), clean.subarray(Math.max(a, b))]);
  },
  'zeroed-run': (clean, random) => {
    const start = random.integer(4, clean.length - 1);
    return overwrite(clean, start, Buffer.alloc(random.integer(8, 400)));
  },
  'all-ones-run': (clean, random) => {
    const start = random.integer(4, clean.length - 1);
    return overwrite(clean, start, Buffer.alloc(random.integer(4, 64), 0xff));
  },
  repeated: (clean, random) => {
    const start = random.integer(0, Math.floor(clean.length / 2));
    const part = clean.subarray(start, start + random.integer(16, 200));
    return Buffer.concat([clean.subarray(0, start), ...Array.from({ length: 60 }, () => part), clean.subarray(start)]);
  },
  'trailing-noise': (clean, random) => Buffer.concat([clean, noise(random, random.integer(1, 5000))]),
};

function overwrite(clean: Buffer, start: number, by: Buffer): Buffer {
  const overwritten = Buffer.from(clean);
  by.copy(overwritten, start);
  return overwritten;
}

export function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.integer(0, 255)));
}
