import { prepareName } from '@bonafide/names';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { inventedPeople } from './invented-entities.fixture.ts';
import { ScreeningIndex } from './screening-index.ts';
import { arraysOf, bytesOf, countsOf } from './snapshot.ts';
import { restoredSnapshot, storedSnapshot } from './store-snapshot.ts';

const snapshot = buildIndex(inventedPeople());
const stored = new Uint8Array(Buffer.concat([...storedSnapshot(snapshot)]));

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

  it('is not restored when it was cut short, or something else was stored', () => {
    expect(restoredSnapshot(stored.subarray(0, stored.length - 1))).toBeNull();
    expect(restoredSnapshot(stored.subarray(0, 100))).toBeNull();
    expect(restoredSnapshot(Buffer.from('{"format":"other","entities":[]}\n'))).toBeNull();
    expect(restoredSnapshot(new Uint8Array())).toBeNull();
  });
});
