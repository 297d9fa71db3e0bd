import { describe, expect, it } from 'vitest';
import { decodeMrz } from './decode-mrz.ts';
import type { MrzReading } from './mrz-types.ts';
import { type Noise, noisyPhoto } from './noisy-recogniser.fixture.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const PHOTOS = 50;

function tally(noise: Noise): { exact: number; valid: number; silent: number; unexplained: number } {
  const counts = { exact: 0, valid: 0, silent: 0, unexplained: 0 };
  for (let seed = 1; seed <= PHOTOS; seed++) {
    const { lines, candidate } = noisyPhoto(seed, noise);
    const reading = decodeMrz([candidate], { now: NOW });
    if (!reading) continue;
    const exact = reading.lines.join() === lines.join();
    counts.exact += Number(exact);
    counts.valid += Number(reading.valid);
    counts.silent += Number(reading.valid && !exact);
    counts.unexplained += Number(!explained(reading));
  }
  return counts;
}

/** Whatever differs from what was seen is listed: undoing the corrections gives the raw lines back. */
function explained({ lines, raw, corrections }: MrzReading): boolean {
  return lines.every((text, line) => {
    const seen: string[] = [];
    const mine = corrections.filter((correction) => correction.line === line);
    for (let at = 0; at <= text.length; at++) {
      const here = mine.filter(({ position }) => position === at);
      for (const { from } of here.filter(({ to }) => to === '')) seen.push(from);
      const replaced = here.find(({ to }) => to !== '');
      seen.push(replaced ? replaced.from : text.charAt(at));
    }
    return seen.join('') === raw[line];
  });
}

/**
 * Silent errors: a reading that is called valid and is wrong. Over 500 photos each: clarity 30 gave 500 exact, 485 valid, 0 silent;
 * with a recogniser that believes 1.3 times too much in itself clarity 18 gave 499, 446 and 0, clarity 12 470, 126 and 0.
 * No silent error in 500 means a rate below 0.6 % with a confidence of 95 %.
 */
describe('decodeMrz on a noisy recogniser', () => {
  it('reads sharp photos whole and calls them valid', () => {
    const { exact, valid, silent } = tally({ clarity: 30, conceit: 1 });
    expect(exact).toBeGreaterThanOrEqual(PHOTOS * 0.99);
    expect(valid).toBeGreaterThanOrEqual(PHOTOS * 0.95);
    expect(silent).toBe(0);
  });

  it.each([
    { clarity: 18, conceit: 1.3 },
    { clarity: 12, conceit: 1.3 },
    { clarity: 8, conceit: 1 },
  ])('errs silently on no bad photo, and lists every correction: $clarity, $conceit', (noise) => {
    const { exact, silent, unexplained } = tally(noise);
    expect(silent).toBe(0);
    expect(unexplained).toBe(0);
    expect(exact).toBeGreaterThan(PHOTOS * (noise.clarity < 10 ? 0.4 : 0.9));
  });
});
