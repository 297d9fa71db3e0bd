import { expect, test } from 'vitest';
import { type TakenFrame, withFrame } from './frame-buffer.ts';

const frame = (t: number): TakenFrame => ({ t, step: 0, jpeg: new Uint8Array() });
const fill = (times: readonly number[], most: number) =>
  times.reduce<readonly TakenFrame[]>((waiting, t) => withFrame(waiting, frame(t), most), []).map(({ t }) => t);

test('keeps everything in order while there is room', () => {
  expect(fill([0, 150, 300, 450], 4)).toEqual([0, 150, 300, 450]);
});

test('keeps the oldest and the newest', () => {
  expect(fill([0, 150, 300, 450, 600], 4)).toHaveLength(4);
  expect(fill([0, 150, 300, 450, 600], 4).at(0)).toBe(0);
  expect(fill([0, 150, 300, 450, 600], 4).at(-1)).toBe(600);
});

test('a line that stops for four seconds leaves no hole of two', () => {
  const times = fill(
    Array.from({ length: 27 }, (_, i) => i * 150),
    4,
  );
  const holes = times.slice(1).map((t, i) => t - (times[i] ?? 0));
  expect(Math.max(...holes)).toBeLessThan(2_000);
});
