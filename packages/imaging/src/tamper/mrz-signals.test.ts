import { type DocumentOutline, MRZ_ALPHABET, quadOfBox } from '@bonafide/domain';
import { FACES, type GlyphFace, OCR_B, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { mrzPrintSignals } from './mrz-signals.ts';

const LINES = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const SCALE = 12;
const CARD = { width: 85.6 * SCALE, height: 53.98 * SCALE };
const LEFT = 4.7 * SCALE;
const OUTLINE: DocumentOutline = {
  quad: quadOfBox({ x: 0, y: 0, ...CARD }),
  method: 'network',
  confidence: 0.95,
  format: 'ID-1',
  cutOff: false,
};

async function zone(
  face: GlyphFace,
  pitch: number | null,
): Promise<{ image: RgbImage; boxes: { x: number; y: number; width: number; height: number }[] }> {
  const size = (2.54 * SCALE) / OCR_B.advance('A');
  const placed = LINES.map((line, i) =>
    textPath(line, { face, x: LEFT, y: (36 + i * 4.233) * SCALE, size, ...(pitch ? { pitch: pitch * SCALE } : {}) }),
  );
  const body = placed.map(({ svg }) => svg).join('');
  const frame = `width="${Math.round(CARD.width)}" height="${Math.round(CARD.height)}"`;
  const { data, info } = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${body}</svg>`))
    .flatten({ background: '#eee' })
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { image: { width: info.width, height: info.height, data }, boxes: placed.map(({ box }) => box) };
}

async function judge(face: GlyphFace, pitch: number | null, outline: DocumentOutline | null = OUTLINE) {
  const { image, boxes } = await zone(face, pitch);
  const signals = mrzPrintSignals(image, { lines: LINES, boxes }, outline);
  return Object.fromEntries(signals.map(({ name, score }) => [name, score]));
}

describe('mrzPrintSignals', () => {
  it('accepts OCR-B at ten characters an inch, with and without an outline', async () => {
    for (const outline of [OUTLINE, null]) {
      const { mrz_typeface, mrz_pitch } = await judge(OCR_B, 2.54, outline);
      expect(mrz_typeface).toBeLessThan(-0.03);
      expect(mrz_pitch).toBeLessThan(0.4);
    }
  });

  it.each(['sans', 'grotesque', 'mono'] as const)('notices the face %s at the right pitch', async (name) => {
    expect((await judge(FACES[name], 2.54)).mrz_typeface).toBeGreaterThan(0.03);
  });

  it('notices a pitch that is a tenth too small', async () => {
    expect((await judge(OCR_B, 2.54 * 0.9)).mrz_pitch).toBeGreaterThan(1);
  });

  it('does not judge the pitch by an outline that is not sure', async () => {
    expect((await judge(OCR_B, 2.54 * 0.9, { ...OUTLINE, confidence: 0.4 })).mrz_pitch).toBeLessThan(0.4);
  });

  it('says nothing where no zone stands', async () => {
    const { image } = await zone(OCR_B, 2.54);
    const empty = { x: 20, y: 20, width: 900, height: 30 };
    expect(mrzPrintSignals(image, { lines: [MRZ_ALPHABET.slice(7, 37)], boxes: [empty] }, null)).toEqual([]);
  });
});
