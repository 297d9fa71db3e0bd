import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIdentity } from '../heads/index.ts';
import { filmHead } from './film-head.ts';
import { writeClip } from './write-clip.ts';

let folder: string;
let frames: Buffer[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clip-'));
  const plain = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 65, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer();
  frames = await Promise.all(['#f00', '#00f'].map(plain));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Places at which JPEG pictures begin. */
function starts(bytes: Buffer): number[] {
  const marker = Buffer.from([0xff, 0xd8, 0xff]);
  const found: number[] = [];
  for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + 1)) found.push(at);
  return found;
}

describe('writeClip', () => {
  it('strings 4:2:0 JPEG frames together, each held as long as asked', async () => {
    const path = join(folder, 'a.mjpeg');
    await writeClip(path, frames, { holdFrames: 3 });
    const bytes = await readFile(path);
    const begin = starts(bytes);
    expect(begin).toHaveLength(6);
    const first = await sharp(bytes.subarray(0, begin[1])).metadata();
    expect([first.width, first.height, first.chromaSubsampling, first.isProgressive]).toEqual([66, 48, '4:2:0', false]);
  });

  it('writes YUV4MPEG2 with a frame of one and a half bytes a pixel', async () => {
    const path = join(folder, 'a.y4m');
    await writeClip(path, frames);
    const bytes = await readFile(path);
    const header = bytes.subarray(0, bytes.indexOf('\n') + 1).toString('ascii');
    expect(header).toBe('YUV4MPEG2 W66 H48 F30:1 Ip A1:1 C420jpeg\n');
    expect(bytes.length).toBe(header.length + 2 * ('FRAME\n'.length + 66 * 48 * 1.5));
    const red = bytes.subarray(header.length + 6);
    // JFIF: pure red has luma 76, Cb 85, Cr 255.
    expect(red[0]).toBeGreaterThan(70);
    expect(red[0]).toBeLessThan(82);
    expect(red[66 * 48 * 1.25 + 5]).toBeGreaterThan(245);
  });

  it('refuses an empty film and an unknown ending', async () => {
    await expect(writeClip(join(folder, 'a.mjpeg'), [])).rejects.toThrow('at least one frame');
    await expect(writeClip(join(folder, 'a.mp4'), frames)).rejects.toThrow('.mjpeg or .y4m');
  });
});

describe('filmHead', () => {
  it('moves as told and comes back to rest', async () => {
    const tiny = { seed: 3, width: 60, height: 80 };
    const film = await filmHead(
      makeIdentity(4),
      [
        { kind: 'still', frames: 2 },
        { kind: 'turn right', frames: 5 },
        { kind: 'blink', frames: 3 },
      ],
      tiny,
    );
    expect(film).toHaveLength(10);
    expect(film[1]).toBe(film[0]);
    expect(film[2]).toBe(film[0]);
    expect(film[4]?.equals(film[0] ?? Buffer.alloc(0))).toBe(false);
    expect(film[9]).toBe(film[0]);
  });
});
