import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { near, strangers } from '../descriptors.fixture.ts';
import { type GalleryThread, openGalleryThread } from './open-gallery-thread.ts';

let thread: GalleryThread;
beforeEach(() => {
  thread = openGalleryThread();
});
afterEach(() => thread.close());

const [query = new Float32Array(128), ...people] = strangers(100, 1);
const templates = people.map((descriptor, at) => ({ id: at + 1, descriptor }));
const wanted = { limit: 10, radius: 0.5 };
const found = async () => {
  const { size, candidates } = await thread.search('a', query, wanted);
  return { size, ids: candidates.map(({ id }) => id) };
};

describe('a gallery in a thread', () => {
  it('answers in the order of the requests', async () => {
    const answers = [
      thread.add('a', templates),
      found(),
      thread.add('a', [{ id: 500, descriptor: near(query, 0.3, 2) }]),
      found(),
      thread.remove('a', [500]),
      found(),
    ];
    expect(await Promise.all(answers)).toEqual([
      undefined,
      { size: 99, ids: [] },
      undefined,
      { size: 100, ids: [500] },
      undefined,
      { size: 99, ids: [] },
    ]);
  });

  it('goes on answering from the old gallery until the new one takes its place', async () => {
    await thread.add('a', templates);
    await thread.begin();
    await thread.add('a', [{ id: 7_000, descriptor: near(query, 0.1, 3) }], 'next');
    await thread.add('a', [{ id: 7_001, descriptor: near(query, 0.1, 4) }], 'next');
    await thread.remove('a', [7_001], 'next');
    expect(await found()).toEqual({ size: 99, ids: [] });
    await thread.swap();
    expect(await found()).toEqual({ size: 1, ids: [7_000] });
  });

  it('survives a request that makes no sense', async () => {
    await expect(thread.add('a', [{ id: 1, descriptor: new Float32Array(128).fill(Number.NaN) }])).rejects.toThrow(
      'finite',
    );
    expect(await found()).toEqual({ size: 0, ids: [] });
  });

  it('fails what waits, and everything after, once it has ended', async () => {
    const waiting = found();
    const failed = expect(waiting).rejects.toThrow('has ended');
    await thread.close();
    await failed;
    expect(thread.ended).toBe(true);
    await expect(found()).rejects.toThrow('has ended');
  });
});
