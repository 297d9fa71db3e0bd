import { expect, it } from 'vitest';
import { type Claim, calibration } from './calibration.ts';

const claims = (confidence: number, right: number, wrong: number): Claim[] => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

it('has no error where nine in ten claims of 0.9 are right', () => {
  const { error, bins, count } = calibration([...claims(0.9, 9, 1), ...claims(0.25, 1, 3)]);
  expect(error).toBeCloseTo(0, 9);
  expect(count).toBe(14);
  expect(bins.map(({ low, count: size }) => [low, size])).toEqual([
    [0.2, 4],
    [0.9, 10],
  ]);
});

it('weighs the distance of claim and truth by the size of the bin', () => {
  expect(calibration([...claims(1, 0, 1), ...claims(0.5, 3, 0)]).error).toBeCloseTo(0.25 * 1 + 0.75 * 0.5, 9);
});

it('keeps certainty in the last bin, and has nothing to say about nothing', () => {
  expect(calibration(claims(1, 2, 0)).bins).toMatchObject([{ low: 0.9, accuracy: 1 }]);
  expect(calibration([])).toEqual({ count: 0, error: 0, bins: [] });
});
