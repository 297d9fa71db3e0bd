import { describe, expect, it } from 'vitest';
import { CandidateSet } from './candidates.ts';

const offer = (set: CandidateSet, id: number, distance: number, error = 0.01) =>
  set.offer({ id, lower: distance - error, upper: distance + error });
const ids = (set: CandidateSet) => set.all().map(({ id }) => id);

describe('CandidateSet', () => {
  it('keeps what may be within the radius, nearest first', () => {
    const set = new CandidateSet({ limit: 10, radius: 0.5 });
    offer(set, 1, 0.505);
    offer(set, 2, 0.52);
    offer(set, 3, 0.2);
    expect(ids(set)).toEqual([3, 1]);
    expect(set.bound).toBe(0.5);
  });

  it('tightens its bound to the worst of the nearest and drops what cannot be one of them', () => {
    const set = new CandidateSet({ limit: 2, radius: 9 });
    offer(set, 1, 5);
    offer(set, 2, 3);
    expect(set.bound).toBeCloseTo(5.01);
    offer(set, 3, 1);
    expect(set.bound).toBeCloseTo(3.01);
    offer(set, 4, 3.015);
    offer(set, 5, 3.05);
    expect(ids(set)).toEqual([3, 2, 4]);
  });

  it('keeps every one of equals', () => {
    const set = new CandidateSet({ limit: 1, radius: 1 });
    for (const id of [4, 2, 9]) offer(set, id, 0.3, 0);
    expect(ids(set)).toEqual([2, 4, 9]);
  });

  it('does not grow with what comes ever nearer', () => {
    const set = new CandidateSet({ limit: 1, radius: 1e9 });
    for (let id = 0; id < 20_000; id += 1) offer(set, id, 20_000 - id);
    expect(ids(set)).toEqual([19_999]);
  });

  it('wants a limit', () => {
    for (const limit of [0, -1, 1.5, Number.NaN])
      expect(() => new CandidateSet({ limit, radius: 1 })).toThrow(RangeError);
  });
});
