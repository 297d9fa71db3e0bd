import { CAST, encodeJpeg, renderHead } from '@bonafide/testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { createMeasuringThread, type MeasuringThread } from './measuring-thread.ts';

const FAULTY = new URL('./faulty-worker.fixture.ts', import.meta.url);
const [ANSWER, DIE, THROW, HANG] = [0, 1, 2, 3].map((order) => [new Uint8Array([order])]);
const MEASURED = { kind: 'measured', facts: [], track: null };

let thread: MeasuringThread;
afterEach(() => thread.close());

const measure = (jpegs: readonly Uint8Array[] = []) => {
  const place = thread.enter();
  if (!place) throw new Error('no place');
  return place.measure(jpegs, null).finally(() => place.leave());
};

describe('the thread that measures', () => {
  test('has so many places, and each comes back once', () => {
    thread = createMeasuringThread({ places: 2, entry: FAULTY });
    const [first, second] = [thread.enter(), thread.enter()];
    expect(thread.enter()).toBeNull();
    first?.leave();
    first?.leave();
    expect(thread.enter()).not.toBeNull();
    expect(thread.enter()).toBeNull();
    second?.leave();
    expect(thread.enter()).not.toBeNull();
  });

  test('says of what was lost that nothing is known, and starts again', async () => {
    thread = createMeasuringThread({ entry: FAULTY });
    expect(await measure(ANSWER)).toEqual(MEASURED);
    expect(await Promise.all([measure(DIE), measure(HANG)])).toMatchObject([
      { kind: 'unavailable' },
      { kind: 'unavailable' },
    ]);
    expect(await measure(ANSWER)).toEqual(MEASURED);
    expect(await measure(THROW)).toMatchObject({ kind: 'unavailable' });
    expect(await measure(ANSWER)).toEqual(MEASURED);
  });

  test('waits for nobody longer than it may', async () => {
    thread = createMeasuringThread({ entry: FAULTY, timeoutMs: 300 });
    expect(await measure(HANG)).toEqual({ kind: 'unavailable', code: 'timed_out' });
    thread.warm();
    expect((await measure(ANSWER)).kind).toMatch(/measured|unavailable/);
  });

  test('measures faces away from this thread, and tells what is no picture', async () => {
    thread = createMeasuringThread({ timeoutMs: 120_000 });
    const jpeg = await encodeJpeg(renderHead(CAST.anna, { width: 240, height: 320, samples: 1 }), 80);
    const measured = await measure([jpeg, jpeg]);
    if (measured.kind !== 'measured') throw new Error(`not measured: ${measured.kind}`);
    expect(measured.facts.map(({ faceCount, width }) => [faceCount, width])).toEqual([
      [1, 240],
      [1, 240],
    ]);
    expect(measured.track?.face).not.toBeNull();
    expect(await measure([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])])).toEqual({ kind: 'unreadable' });
    expect((await measure([jpeg])).kind).toBe('measured');
  }, 240_000);
});
