import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce, near, strangers } from './descriptors.fixture.ts';
import { Gallery } from './gallery.ts';
import { distanceOf, rankExactly } from './rank-exactly.ts';

const templatesOf = (descriptors: readonly Float32Array[], from = 1) =>
  new Map(descriptors.map((descriptor, at) => [from + at, descriptor]));
const listed = (templates: ReadonlyMap<number, Float32Array>) =>
  [...templates].map(([id, descriptor]) => ({ id, descriptor }));

function filled(templates: ReadonlyMap<number, Float32Array>, partition = 'a'): Gallery {
  const gallery = new Gallery();
  gallery.add(partition, listed(templates));
  return gallery;
}

/** A search as its callers make it. */
function search(
  gallery: Gallery,
  templates: ReadonlyMap<number, Float32Array>,
  query: Float32Array,
  wanted: { limit: number; radius: number },
) {
  return rankExactly(query, gallery.candidates('a', query, wanted), templates, wanted);
}

describe('a search', () => {
  it('answers exactly what comparing with everything answers', () => {
    const worlds = { seed: integer({ min: 0, max: 1e6 }), count: integer({ min: 0, max: 150 }) };
    const wishes = { limit: integer({ min: 1, max: 20 }), radius: constantFrom(0.3, 0.5, 0.7, 0.75, 9) };
    assert(
      property(worlds.seed, worlds.count, wishes.limit, wishes.radius, (seed, count, limit, radius) => {
        const people = strangers(count + 1, seed);
        const query = people[count] ?? new Float32Array(128);
        // Some as near as the limit itself, within the last bits of a float, and one twice.
        const close = [0, 0.2, radius - 1e-7, radius, radius + 1e-7].map((far, at) => near(query, far, seed + at));
        const templates = templatesOf([...people.slice(0, count), ...close, query]);
        expect(search(filled(templates), templates, query, { limit, radius })).toEqual(
          bruteForce(query, templates, { limit, radius }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('stays exact for descriptors of any size', () => {
    assert(
      property(integer({ min: 0, max: 1e6 }), constantFrom(1e-6, 0.01, 30, 1e5), (seed, size) => {
        const people = strangers(80, seed).map((descriptor, at) => descriptor.map((value) => value * size * (1 + at)));
        const [query = new Float32Array(128)] = people;
        const templates = templatesOf(people);
        const wanted = { limit: 5, radius: 1e9 };
        expect(search(filled(templates), templates, query, wanted)).toEqual(bruteForce(query, templates, wanted));
      }),
      { numRuns: 30 },
    );
  });

  it('bounds every distance, narrowly', () => {
    const [query = new Float32Array(128), ...people] = strangers(500, 3);
    const templates = templatesOf(people);
    const found = filled(templates).candidates('a', query, { limit: 500, radius: 9 });
    expect(found).toHaveLength(499);
    for (const { id, lower, upper } of found) {
      const distance = distanceOf(query, templates.get(id) ?? []);
      expect(lower).toBeLessThanOrEqual(distance);
      expect(upper).toBeGreaterThanOrEqual(distance);
      expect(upper - lower).toBeLessThan(0.01);
    }
  });

  it('leaves little to rank', () => {
    const [query = new Float32Array(128), ...people] = strangers(3_000, 4);
    const templates = templatesOf([...people, near(query, 0.3, 1), near(query, 0.4, 2)]);
    expect(filled(templates).candidates('a', query, { limit: 10, radius: 0.5 })).toHaveLength(2);
  });
});

describe('a gallery', () => {
  it('keeps its partitions apart', () => {
    const templates = templatesOf(strangers(70, 5));
    const gallery = filled(templates, 'a');
    gallery.add('b', [{ id: 1, descriptor: new Float32Array(128) }]);
    const wanted = { limit: 100, radius: 9 };
    expect(gallery.candidates('b', new Float32Array(128), wanted).map(({ id }) => id)).toEqual([1]);
    expect(gallery.candidates('nobody', new Float32Array(128), wanted)).toEqual([]);
    expect([gallery.size('a'), gallery.size('b'), gallery.size('nobody')]).toEqual([70, 1, 0]);
  });

  it('forgets what is removed and keeps the rest, whatever is added and removed', () => {
    assert(
      property(integer({ min: 0, max: 1e6 }), (seed) => {
        const people = strangers(200, seed);
        const templates = templatesOf(people.slice(0, 150));
        const gallery = filled(templates);
        const gone = [...templates.keys()].filter((id) => (id * 31 + seed) % 3 === 0);
        expect(gallery.remove('a', [...gone, 9_999])).toBe(gone.length);
        for (const id of gone) templates.delete(id);
        const more = templatesOf(people.slice(150), 1_000);
        gallery.add('a', listed(more));
        for (const [id, descriptor] of more) templates.set(id, descriptor);
        const [query = new Float32Array(128)] = people;
        const wanted = { limit: 300, radius: 9 };
        expect(search(gallery, templates, query, wanted)).toEqual(bruteForce(query, templates, wanted));
        expect(gallery.size('a')).toBe(templates.size);
      }),
      { numRuns: 30 },
    );
  });

  it('gives removed memory to whoever comes next', () => {
    const gallery = filled(templatesOf(strangers(3_000, 6)));
    const before = gallery.bytes;
    for (let round = 0; round < 5; round += 1) {
      expect(
        gallery.remove(
          'a',
          [...Array(3_000).keys()].map((at) => at + 1),
        ),
      ).toBe(3_000);
      gallery.add('a', listed(templatesOf(strangers(3_000, 7 + round))));
    }
    expect(gallery.bytes).toBe(before);
    expect(gallery.remove('b', [1])).toBe(0);
  });

  it('takes less than 200 bytes a template, with what it keeps ready', () => {
    const gallery = filled(templatesOf(strangers(20_000, 8)));
    expect(gallery.bytes / 20_000).toBeLessThan(200);
  });

  it('refuses what is no descriptor', () => {
    const gallery = new Gallery();
    expect(() => gallery.add('a', [{ id: 1, descriptor: [1, 2, 3] }])).toThrow(RangeError);
    expect(() => gallery.candidates('a', new Float32Array(128).fill(Number.NaN), { limit: 1, radius: 1 })).toThrow(
      RangeError,
    );
    expect(gallery.size('a')).toBe(0);
  });
});
