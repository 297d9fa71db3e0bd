import type { MrzLineReading } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { TD2 } from '../formats/td2.ts';
import { TD3 } from '../formats/td3.ts';
import { MRV_A, MRV_B } from '../formats/visas.ts';
import { isLengthSettled } from './settled-length.ts';

const reading = (length: number, confidence = 0.99): MrzLineReading => ({
  text: 'V'.padEnd(length, '<'),
  characters: [],
  confidence,
});
const rows = (...lengths: readonly number[][]) => lengths.map((row) => ({ readings: row.map((n) => reading(n)) }));

describe('isLengthSettled', () => {
  it('trusts lines that every cut shows equally long, give or take a filler', () => {
    expect(isLengthSettled(MRV_B, rows([36, 36, 35, 36], [36, 36, 36]))).toBe(true);
    expect(isLengthSettled(MRV_A, rows([44, 43, 44, 42], [44, 44, 45]))).toBe(true);
  });

  it('doubts a sticker whose wider cuts show more, as a page seen in part does', () => {
    expect(isLengthSettled(MRV_B, rows([35, 35, 36, 38], [36, 36, 36]))).toBe(false);
    expect(isLengthSettled(MRV_B, rows([36, 36, 36], [35, 35, 35, 41]))).toBe(false);
  });

  it('doubts a page whose lines are mostly filled up', () => {
    expect(isLengthSettled(MRV_A, rows([38, 38, 44], [44, 44, 44]))).toBe(false);
  });

  it('leaves out readings that are guesses, and trusts nothing without others', () => {
    const guess = [reading(36), reading(36), reading(42, 0.7)];
    expect(isLengthSettled(MRV_B, [{ readings: guess }, { readings: guess }])).toBe(true);
    expect(isLengthSettled(MRV_B, [{ readings: [reading(36, 0.5)] }, { readings: guess }])).toBe(false);
  });

  it('does not ask where a composite check digit closes the last line', () => {
    for (const spec of [TD2, TD3]) expect(isLengthSettled(spec, rows([20], [20]))).toBe(true);
  });
});
