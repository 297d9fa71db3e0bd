import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHashLists, listUnder } from './hash-lists.ts';

const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x80000000, 0xfffffffe, 0xffffffff),
);

describe('lists under hashes', () => {
  it('give back what was put in, in its order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, fc.nat(50))), hash, (pairs, other) => {
        const lists = buildHashLists(
          Uint32Array.from(pairs, ([key]) => key),
          Uint32Array.from(pairs, ([, value]) => value),
        );
        for (const key of [other, ...pairs.map(([own]) => own)])
          expect([...listUnder(lists, key)]).toEqual(pairs.filter(([own]) => own === key).map(([, value]) => value));
      }),
    );
  });
});
