import { prepareName } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { inventedPeople } from './invented-entities.fixture.ts';
import { ScreeningIndex } from './screening-index.ts';
import { arraysOf, bytesOf, countsOf } from './snapshot.ts';
import { restoredSnapshot, storedSnapshot } from './store-snapshot.ts';

const snapshot = buildIndex(inventedPeople());
const stored = storedSnapshot(snapshot).map((part) => {
  const shared = new Uint8Array(new SharedArrayBuffer(part.length));
  shared.set(part);
  return shared;
});

describe('a snapshot', () => {
  it('lies in memory that threads share', () => {
    for (const [path, array] of arraysOf(snapshot)) expect(array.buffer, path).toBeInstanceOf(SharedArrayBuffer);
    expect(countsOf(snapshot)).toEqual({ entities: 300, names: 300 });
    expect(bytesOf(snapshot)).toBeGreaterThan(10_000);
  });

  it('is the same after it was stored and restored', () => {
    const restored = restoredSnapshot(stored);
    expect(restored).toEqual(snapshot);
    const query = prepareName('Karim Dragan Szymborski', 'person');
    const answer = (from: typeof snapshot) => new ScreeningIndex(from).searchNames(query, { limit: 3, minimum: 0.6 });
    expect(answer(restored ?? snapshot)).toEqual(answer(snapshot));
  });

  it('is not restored where something is missing, or something else was stored', () => {
    const cut = stored.with(1, (stored[1] ?? new Uint8Array(new SharedArrayBuffer(4))).subarray(0, -4));
    const [, ...described] = stored;
    expect([stored.slice(0, -1), cut, described, []].map(restoredSnapshot)).toEqual([null, null, null, null]);
    const other = JSON.stringify({ format: 'bonafide-screening-0', places: [] });
    const shared = new Uint8Array(new SharedArrayBuffer(other.length));
    shared.set(Buffer.from(other));
    expect(restoredSnapshot([shared])).toBeNull();
  });
});
