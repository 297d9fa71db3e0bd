import { describe, expect, it } from 'vitest';
import { inOrder, orderNames, placesIn, wordsInOrder } from './order-names.ts';

/** Names of words 0 to 4; word 1 is the commonest, then 2. */
const NAMES = [[1, 3], [2, 4], [], [1, 2], [0, 4], [2, 1], [1, 3]] as const;
const names = {
  nameWords: Uint32Array.from(NAMES.flat()),
  nameStarts: Uint32Array.from([0, ...NAMES.keys()].map((_, at) => NAMES.slice(0, at).flat().length)),
};
const order = orderNames(names, 5);

describe('the order of names', () => {
  it('has every name once', () => {
    expect([...order].sort()).toEqual([...NAMES.keys()]);
    expect([...placesIn(order)].map((place) => order[place])).toEqual([...NAMES.keys()]);
  });

  it('puts names together that share their commonest word, and among them those that share the next', () => {
    const withTheCommonest = [...order].flatMap((name, place) =>
      NAMES[name]?.some((word) => word === 1) ? [place] : [],
    );
    const first = withTheCommonest[0] ?? -1;
    expect(withTheCommonest).toEqual([0, 1, 2, 3].map((at) => first + at));
    expect(withTheCommonest.map((place) => order[place])).toEqual([3, 5, 0, 6]);
  });

  it('takes the words and whatever else a name has along', () => {
    const { nameWords, nameStarts } = wordsInOrder(names, order);
    const words = [...order.keys()].map((place) => [...nameWords.subarray(nameStarts[place], nameStarts[place + 1])]);
    expect(words).toEqual([...order].map((name) => [...(NAMES[name] ?? [])]));
    expect([...inOrder(new Uint8Array(7), Uint8Array.of(10, 11, 12, 13, 14, 15, 16), order)]).toEqual(
      [...order].map((name) => 10 + name),
    );
  });
});
