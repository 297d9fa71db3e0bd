import { describe, expect, it } from 'vitest';
import { noisyPicture, WHOLE } from './drawn-picture.fixture.ts';
import { monochromeSignals } from './monochrome.ts';

function scores(colour: (x: number, y: number) => readonly [number, number, number]) {
  const signals = monochromeSignals(noisyPicture(colour, 5), WHOLE);
  return Object.fromEntries(signals.map(({ name, score }) => [name, score]));
}

describe('monochromeSignals', () => {
  it('lets colours pass', () => {
    const { black_and_white, photocopy } = scores((x) => [90 + x / 6, 120, 200 - x / 6]);
    expect(black_and_white).toBeLessThan(0.3);
    expect(photocopy).toBeLessThan(0.3);
  });

  it('finds grey pixels under noise', () => {
    const { black_and_white, photocopy } = scores((x) => [60 + x / 5, 60 + x / 5, 60 + x / 5]);
    expect(black_and_white).toBeGreaterThan(0.9);
    expect(photocopy).toBeGreaterThan(0.9);
  });

  it('tells a grey document in warm light from a grey picture', () => {
    const { black_and_white, photocopy } = scores((x) => [(60 + x / 5) * 1.15, 60 + x / 5, (60 + x / 5) * 0.8]);
    expect(black_and_white).toBeLessThan(0.6);
    expect(photocopy).toBeGreaterThan(0.85);
  });
});
