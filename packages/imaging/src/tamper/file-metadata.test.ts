import { editHistory, type RgbImage, writeJpeg } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { editorMetadataSignal } from './editor-metadata.ts';
import { readFileMetadata } from './file-metadata.ts';

const GREY: RgbImage = { width: 64, height: 48, data: new Uint8Array(64 * 48 * 3).fill(120) };
const score = (bytes: Uint8Array): number => editorMetadataSignal(readFileMetadata(bytes)).score;

describe('readFileMetadata', () => {
  it('finds nothing in a plain file', async () => {
    const jpeg = await writeJpeg(GREY, { quality: 90 });
    expect(readFileMetadata(jpeg)).toMatchObject({ programs: [], editorBlocks: [], orientation: 1 });
    expect(score(jpeg)).toBe(0);
  });

  it.each(['Adobe Photoshop 25.0', 'GIMP 2.10.34', 'Snapseed 2.0', 'Pixelmator Pro 3'])(
    'names the editor %s by EXIF',
    async (software) => {
      const jpeg = await writeJpeg(GREY, { quality: 90, software });
      expect(readFileMetadata(jpeg).programs).toEqual([software]);
      expect(score(jpeg)).toBe(1);
    },
  );

  it.each(['HDR+ 1.0.585804376zd', '17.5.1', 'S901BXXU5CWH8', 'Microsoft Windows Photo Viewer', 'Instagram'])(
    'does not suspect %s',
    async (software) => expect(score(await writeJpeg(GREY, { quality: 90, software }))).toBe(0),
  );

  it('reads the history in XMP', async () => {
    const jpeg = await writeJpeg(GREY, { quality: 90, xmp: editHistory('Adobe Photoshop 24.1') });
    expect(readFileMetadata(jpeg).programs).toContain('Adobe Photoshop 24.1');
    expect(score(jpeg)).toBe(1);
  });

  it('tells developers of whole pictures from editors', async () => {
    const developed = score(await writeJpeg(GREY, { quality: 90, software: 'Adobe Lightroom 7.1' }));
    expect(developed).toBeGreaterThan(0);
    expect(developed).toBeLessThan(1);
  });

  it('reads the orientation that a camera notes', async () => {
    const turned = await sharp(await writeJpeg(GREY, { quality: 90 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(readFileMetadata(turned).orientation).toBe(6);
  });

  it('survives every cut through a file', async () => {
    const jpeg = await writeJpeg(GREY, { quality: 90, software: 'GIMP 2.10', xmp: editHistory('GIMP') });
    for (let length = 0; length < Math.min(jpeg.length, 1500); length += 7) {
      expect(() => readFileMetadata(jpeg.subarray(0, length))).not.toThrow();
    }
  });
});
