import { SANS, textPath, textWidth } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage, type GreyImage, toGrey } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { loadLatinRecogniser, recogniseLatinLines } from './latin-recogniser.ts';
import { type RotatedBox, turnedOver } from './rotated-box.ts';

const SIZE = 26;

/** Lines of print below one another, with the boxes that a detector would draw around them. */
async function page(lines: readonly string[]): Promise<{ image: GreyImage; boxes: RotatedBox[] }> {
  const drawn = lines.map((line, i) => textPath(line, { face: SANS, x: 30, y: 60 + i * 70, size: SIZE }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${lines.length * 70 + 40}">
    <rect width="100%" height="100%" fill="#e6ebe4"/><g fill="#22242c">${drawn.map((path) => path.svg).join('')}</g></svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const boxes = lines.map((line, i) => ({
    centre: { x: 30 + (textWidth(SANS, line) * SIZE) / 2, y: 60 + i * 70 - 0.36 * SIZE },
    width: textWidth(SANS, line) * SIZE + 14,
    height: 1.25 * SIZE,
    angle: 0,
  }));
  return { image: toGrey(await decodeImage(png)), boxes };
}

let model: Model;
beforeAll(async () => {
  model = await loadLatinRecogniser();
});

describe('recogniseLatinLines', () => {
  it('reads print with its marks and spaces, each line in its place', async () => {
    const printed = ['DATE OF BIRTH 12.08.1974', 'KOVÁČ ŽILINA', 'MÜLLER', 'Nationality'];
    const { image, boxes } = await page(printed);
    const lines = await recogniseLatinLines(model, image, boxes);
    expect(lines.map(({ text }) => text)).toEqual(printed);
    for (const { confidence } of lines) expect(confidence).toBeGreaterThan(0.8);
  });

  it('is sure of no letters of a line that stands on its head', async () => {
    const { image, boxes } = await page(['PLACE OF RESIDENCE', 'SURNAME AND GIVEN NAMES']);
    const lines = await recogniseLatinLines(model, image, boxes.map(turnedOver));
    for (const { confidence } of lines) expect(confidence).toBeLessThan(0.7);
  });

  it('tells where the characters stand', async () => {
    const { image, boxes } = await page(['SURNAME']);
    const [line] = await recogniseLatinLines(model, image, boxes);
    const places = line?.characters.map(({ place }) => place) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeLessThan(0.2);
    expect(places.at(-1)).toBeGreaterThan(0.8);
  });

  it('sees nothing on plain paper', async () => {
    const { image, boxes } = await page([' ', 'X']);
    const [box] = boxes;
    const [empty] = await recogniseLatinLines(model, image, box ? [{ ...box, width: 200 }] : []);
    expect(empty?.text).toBe('');
  });
});
