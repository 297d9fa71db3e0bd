import { quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { decodeImage, encodePng, type RgbImage } from '../pixels/index.ts';
import { editDigitally } from './digital-edits.ts';
import { expose, phoneCamera } from './phone-camera.ts';
import { gluePortrait, pastePortrait } from './portrait-swap.ts';
import { printOptions, printSurface } from './print-surface.ts';
import { screenOptions, screenSurface } from './screen-surface.ts';
import { documentSurface, NOTHING, type Surface } from './surface.ts';

function plain(width: number, height: number, colour: readonly [number, number, number]): RgbImage {
  return { width, height, data: Uint8Array.from({ length: width * height * 3 }, (_, i) => colour[i % 3] ?? 0) };
}

const CARD = plain(200, 120, [200, 120, 60]);
const BOX = { x: 40, y: 30, width: 60, height: 24 };

/** Mean light of a channel over the middle of a surface. */
function meanLight({ light }: Surface, channel: number): number {
  let sum = 0;
  for (let i = 0; i < 4000; i++) sum += light(50 + (i % 80) * 1.237, 30 + Math.floor(i / 80) * 1.137, channel);
  return sum / 4000;
}

function changedOutside(before: RgbImage, after: RgbImage, box: typeof BOX, slack: number): number {
  let count = 0;
  for (let i = 0; i < before.data.length; i++) {
    const x = Math.floor(i / 3) % before.width;
    const y = Math.floor(i / 3 / before.width);
    const inside =
      x >= box.x - slack && x < box.x + box.width + slack && y >= box.y - slack && y < box.y + box.height + slack;
    if (!inside && before.data[i] !== after.data[i]) count++;
  }
  return count;
}

describe('surfaces', () => {
  it('show the document, and nothing beside it', () => {
    const surface = documentSurface(CARD);
    expect(surface.light(100, 60, 0)).toBeCloseTo(0.578, 2);
    expect(surface.light(-1, 60, 0)).toBe(NOTHING);
  });

  it('of screens keep the colours in the mean and differ from place to place', async () => {
    const surface = await screenSurface(CARD, { ...screenOptions(1), reflection: 0 });
    const [red, blue] = [meanLight(surface, 0), meanLight(surface, 2)];
    expect(red / blue).toBeGreaterThan(5);
    const row = Array.from({ length: 50 }, (_, i) => surface.light(100 + i * 0.05, 60, 0));
    expect(Math.max(...row) / Math.min(...row)).toBeGreaterThan(2);
  });

  it.each(['halftone', 'inkjet'] as const)(
    'of %s prints are ink or paper, lighter where less ink is asked for',
    (method) => {
      const options = { ...printOptions(3, method), curl: 0 };
      const dark = meanLight(printSurface(plain(200, 120, [60, 60, 60]), options), 1);
      const bright = meanLight(printSurface(plain(200, 120, [210, 210, 210]), options), 1);
      expect(bright).toBeGreaterThan(dark * 2);
    },
  );

  it('of photocopies have no colour', () => {
    const copy = printSurface(CARD, { ...printOptions(3, 'photocopy'), curl: 0 });
    expect(meanLight(copy, 0)).toBeCloseTo(meanLight(copy, 2), 6);
  });
});

describe('expose', () => {
  it('repeats itself for one seed, and knows where the document lies', async () => {
    const camera = { ...phoneCamera(4), width: 240, height: 180, noise: 1 };
    const first = await expose(documentSurface(CARD), camera);
    const second = await expose(documentSurface(CARD), camera);
    expect(Buffer.compare(Buffer.from(first.image.data), Buffer.from(second.image.data))).toBe(0);
    const { x, y } = first.project({ x: 100, y: 60 });
    const at = 3 * (Math.round(y) * 240 + Math.round(x));
    expect(first.image.data[at]).toBeGreaterThan((first.image.data[at + 2] ?? 255) + 50);
  });
});

describe('edits', () => {
  it.each(['retyped', 'retyped on a smooth ground', 'pasted patch', 'enlarged patch', 'sharpened patch'] as const)(
    '%s: keeps the picture outside the box',
    async (edit) => {
      const photo = await decodeImage(await encodePng(CARD));
      const edited = await editDigitally(photo, edit, { seed: 2, box: BOX, donor: plain(200, 120, [10, 20, 30]) });
      expect(edited.data).toHaveLength(CARD.data.length);
      expect(changedOutside(CARD, edited, BOX, 1)).toBe(0);
    },
  );

  it('types something', async () => {
    const edited = await editDigitally(CARD, 'retyped', { seed: 2, box: BOX, donor: CARD });
    expect(Buffer.compare(Buffer.from(edited.data), Buffer.from(CARD.data))).not.toBe(0);
  });
});

describe('portraits', () => {
  const stranger = plain(30, 40, [5, 250, 5]);

  it('are pasted into their quad only', () => {
    const pasted = pastePortrait(CARD, quadOfBox(BOX), stranger, 0);
    expect(changedOutside(CARD, pasted, BOX, 0)).toBe(0);
    expect(pasted.data[3 * (40 * 200 + 70) + 1]).toBe(250);
  });

  it('are glued with a shadow to the right and below', () => {
    const glued = gluePortrait(CARD, BOX, stranger, 3);
    const red = (x: number, y: number): number => glued.data[3 * (y * 200 + x)] ?? 0;
    expect(red(BOX.x + BOX.width + 3, BOX.y + 12)).toBeLessThan(red(BOX.x - 6, BOX.y + 12));
  });
});
