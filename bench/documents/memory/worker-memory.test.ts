import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picturesPdf } from '@bonafide/testkit';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPhoto } from '../photos/draw-photo.ts';
import { readInChild } from '../readers/read-in-child.ts';
import { OURS } from '../readers/readers.ts';

/** Megabytes that a worker may hold at its highest moment. */
const MOST_MEGABYTES = 400;
const PLAN = { count: 4, seed: 8300, split: 'training' } as const;
/** As telephones take them: 12 megapixels, which are read at 3,000 px. */
const SIZE = { width: 4032, height: 3024 };

/** Photographs and a PDF of three pages, the most that a file is read at. */
async function largeFiles(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const photos: Buffer[] = [];
  for (let index = 0; index < PLAN.count; index++) {
    const { bytes, ending } = await drawPhoto(PLAN, index);
    const resized = ending === 'jpg' && sharp(bytes).resize({ ...SIZE, fit: 'fill' });
    if (resized) photos.push(await resized.jpeg({ quality: 88 }).toBuffer());
  }
  const pages = photos.slice(0, 3).map((jpeg) => ({ jpeg, size: { width: 842, height: 595 } }));
  return [...photos.map((jpeg, i) => [`${i}.jpg`, jpeg] as const), ['pages.pdf', picturesPdf(pages)]];
}

it('reads the largest photographs and PDFs one after the other within its memory', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-large-'));
  const large = await largeFiles();
  for (const [name, bytes] of large) await writeFile(join(folder, name), bytes);
  const names = large.map(([name]) => name);
  const job = { reader: OURS, tessdata: null, folder, files: [...names, ...names] };
  const { observations } = await readInChild(job, () => undefined);
  await rm(folder, { recursive: true });
  expect(observations.map(({ error }) => error)).toEqual(job.files.map(() => null));
  expect(Math.max(...observations.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(MOST_MEGABYTES);
});
