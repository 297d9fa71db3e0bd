import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhotoTruthRecord } from '../designs/index.ts';
import { type DesignsOrder, drawDesigns } from './draw-designs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'designs-'));
});
afterAll(() => rm(folder, { recursive: true }));

const draw = async (changes: Partial<DesignsOrder>): Promise<readonly string[]> => {
  const said: string[] = [];
  const order = { folder, count: 3, seed: 2, split: 'training', kinds: 'identity', part: 0, parts: 1 } as const;
  await drawDesigns({ ...order, ...changes }, (line) => said.push(line));
  return said;
};

const pictures = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /\.(jpg|pdf)$/.test(name)).sort();

// A photograph takes a second of one core, and a busy machine many times that.
describe('drawing a measurement', { timeout: 240_000 }, () => {
  it('is done when the last part is, and tells the truth of all', async () => {
    expect(await draw({ part: 0, parts: 2 })).toEqual(['part 0 of 2 is done']);
    expect(await pictures()).toHaveLength(2);
    expect((await draw({ part: 1, parts: 2 })).at(-1)).toContain('3 photographs');
    const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as PhotoTruthRecord[];
    expect(truth.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(truth.map(({ file }) => file)).toEqual(await pictures());
  });

  it('keeps what is there', async () => {
    const [first = ''] = await pictures();
    const before = await stat(join(folder, first));
    await draw({});
    expect((await stat(join(folder, first))).mtimeMs).toBe(before.mtimeMs);
  });
});
