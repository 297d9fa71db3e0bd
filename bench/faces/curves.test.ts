import { describe, expect, it } from 'vitest';
import { areaUnderRoc, operatingPoints } from './curves.ts';

describe('operatingPoints', () => {
  it('gives both rates at every impostor distance', () => {
    const points = operatingPoints({ genuine: [0.1, 0.3, 0.5, 0.9], impostor: [0.4, 0.8, 0.8, 1] });
    expect(points).toEqual([
      { limit: 0.4, fmr: 0.25, fnmr: 0.5 },
      { limit: 0.8, fmr: 0.75, fnmr: 0.25 },
      { limit: 1, fmr: 1, fnmr: 0 },
    ]);
  });
});

it('ends where faces were not found, which lie infinitely apart', () => {
  const lost = Number.POSITIVE_INFINITY;
  expect(operatingPoints({ genuine: [0.1, lost], impostor: [0.5, lost] })).toEqual([
    { limit: 0.5, fmr: 0.5, fnmr: 0.5 },
    { limit: lost, fmr: 1, fnmr: 0 },
  ]);
});

describe('areaUnderRoc', () => {
  it('is one where nothing overlaps, and near one half where all does', () => {
    expect(areaUnderRoc(operatingPoints({ genuine: [0.1, 0.2], impostor: [0.5, 0.6] }))).toBeCloseTo(1, 5);
    const same = Array.from({ length: 200 }, (_, index) => index / 200);
    expect(areaUnderRoc(operatingPoints({ genuine: same, impostor: same }))).toBeCloseTo(0.5, 1);
  });
});
