import { expect, it } from 'vitest';
import { hostileCorpus } from './hostile-corpus.ts';

const CORPUS = hostileCorpus(1);

it('has five hundred items with names of their own', () => {
  expect(CORPUS).toHaveLength(500);
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(500);
});

it('comes in by every entrance, and as every format', () => {
  const count = (part: string) => CORPUS.filter(({ name, entrance }) => `${entrance} ${name}`.includes(part)).length;
  for (const part of ['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif', 'pdf', 'svg', 'heic', 'bomb']) {
    expect(count(part), part).toBeGreaterThan(2);
  }
  expect(count('barcode ')).toBeGreaterThan(30);
  expect(count('mrz ')).toBeGreaterThan(20);
});

it('is the same for the same seed, and other for another', async () => {
  const bytes = async (seed: number) => (await hostileCorpus(seed)[16]?.make())?.bytes ?? Buffer.alloc(0);
  const [a, b, c] = await Promise.all([bytes(1), bytes(1), bytes(2)]);
  expect(a.equals(b)).toBe(true);
  expect(a.equals(c)).toBe(false);
});

it('is made of small files: what they unfold to is the danger', async () => {
  for (const item of CORPUS.slice(0, 160)) {
    const { bytes } = await item.make();
    if (!item.name.startsWith('over-twenty-megabytes')) expect(bytes.length, item.name).toBeLessThan(2_000_000);
  }
});
