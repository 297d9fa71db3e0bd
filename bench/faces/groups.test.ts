import { describe, expect, it } from 'vitest';
import { scoreGroups } from './groups.ts';

const pair = (same: boolean, group: string | null) => ({ a: 'a', b: 'b', same, group });

describe('scoreGroups', () => {
  it('counts errors in the group that each pair belongs to', () => {
    const pairs = [pair(true, 'young'), pair(false, 'young'), pair(true, null), pair(true, 'old'), pair(false, 'old')];
    const distances = { genuine: [0.3, 0.9, 0.8], impostor: [0.4, 0.9] };
    const scores = scoreGroups(pairs, distances);
    expect(scores.map(({ group, fmr, fnmr }) => [group, fmr.count, fnmr.count])).toEqual([
      ['old', 0, 1],
      ['young', 1, 0],
    ]);
    expect(scores[0]).toMatchObject({ genuine: 1, impostor: 1 });
  });

  it('says nothing where no groups are named', () => {
    expect(scoreGroups([pair(true, null)], { genuine: [0.1], impostor: [] })).toEqual([]);
  });
});
