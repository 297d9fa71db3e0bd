import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashListsBuilder, listUnder } from './hash-lists.ts';

const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x80000000, 0xfffffffe, 0xffffffff),
);

describe('lists under hashes', () => {
  it('give back what was put in, in its order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, fc.nat(50))), hash, (pairs, other) => {
        const builder = new HashListsBuilder();
        for (const [key, value] of pairs) builder.add(key, value);
        const lists = builder.build();
        for (const key of [other, ...pairs.map(([own]) => own)])
          expect([...listUnder(lists, key)]).toEqual(pairs.filter(([own]) => own === key).map(([, value]) => value));
      }),
    );
  });

  it('take what stands at their places for the values that were given', () => {
    const builder = new HashListsBuilder();
    for (const value of [2, 0, 1]) builder.add(7, value);
    expect([...listUnder(builder.build(Uint32Array.of(30, 31, 32)), 7)]).toEqual([32, 30, 31]);
  });
});
