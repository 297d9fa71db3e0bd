import type { TextLine } from '@bonafide/domain';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { measureQuality } from './measure-quality.ts';

const SIZE = { width: 400, height: 200 };

/** Strokes like those of print, dark blue on light paper; three rows of them. */
function page(paper = '#cfe0d8'): Sharp {
  const strokes = Array.from({ length: 120 }, (_, i) => {
    const [x, y] = [20 + (i % 40) * 9, 40 + Math.floor(i / 40) * 50];
    return `<rect x="${x}" y="${y}" width="3" height="16"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="${paper}"/><g fill="#102050">${strokes.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

async function drawn(pipeline: Sharp): Promise<RgbImage> {
  const { data, info } = await pipeline.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function line(y: number, height = 24, text = 'SURNAME BERZINS'): TextLine {
  const box = { x: 16, y, width: 370, height };
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const quad = [
    { x: box.x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x: box.x, y: bottom },
  ] as const;
  return { text, confidence: 0.95, quad, box };
}

const LINES = [line(36), line(86), line(136)];

describe('measureQuality', () => {
  it('has nothing against a clear photo', async () => {
    const { issues, measurements } = measureQuality(await drawn(page()), LINES);
    expect(issues).toEqual([]);
    expect(measurements.map(({ name }) => name)).toContain('edgeWidth');
  });

  it('names blur, and measures more of it the stronger it is', async () => {
    const widths: number[] = [];
    for (const sigma of [0.5, 2, 4]) {
      const { measurements } = measureQuality(await drawn(page().blur(sigma)), LINES);
      widths.push(measurements.find(({ name }) => name === 'edgeWidth')?.value ?? 0);
    }
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan(0.28);
    expect(measureQuality(await drawn(page().blur(4)), LINES).issues).toContain('blurred');
  });

  it('names darkness', async () => {
    expect(measureQuality(await drawn(page().linear(0.25, 0)), LINES).issues).toContain('too_dark');
  });

  it('names glare on coloured paper, but not white paper', async () => {
    const spot = Buffer.from('<svg width="90" height="70"><rect width="90" height="70" fill="#fff"/></svg>');
    const glaring = page().composite([{ input: spot, left: 200, top: 60 }]);
    expect(measureQuality(await drawn(glaring), LINES).issues).toContain('glare');
    expect(measureQuality(await drawn(page('#ffffff')), LINES).issues).not.toContain('glare');
  });

  it('names a black and white copy', async () => {
    const copy = await drawn(page().greyscale().toColourspace('srgb'));
    const rgb = copy.data.length === SIZE.width * SIZE.height * 3 ? copy : tripled(copy);
    expect(measureQuality(rgb, LINES).issues).toContain('black_and_white');
  });

  it('names text that is too small', async () => {
    expect(measureQuality(await drawn(page()), [line(40, 7), line(90, 7)]).issues).toContain('too_far');
  });

  it('says when there is no document', async () => {
    const image = await drawn(page());
    expect(measureQuality(image, []).issues).toEqual(['no_document']);
    expect(measureQuality(image, [line(40, 24, 'EXIT')]).issues).toEqual(['no_document']);
    expect(measureQuality(image, [], [{ x: 16, y: 30, width: 370, height: 60 }]).issues).not.toContain('no_document');
  });
});

function tripled({ width, height, data }: RgbImage): RgbImage {
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height * 3 }, (_, i) => data[Math.floor(i / 3)] ?? 0),
  };
}
