import { quadOfBox, type TextLine } from '@bonafide/domain';
import { decodeImage, loadLatinRecogniser, type Model, toGrey } from '@bonafide/imaging';
import { SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { readLoneLetters } from './read-lone-letters.ts';

/** Real network on drawn letters. */
const TIMEOUT_MS = 60_000;
const SIZE = { width: 400, height: 240 };

function line(text: string, [x, y]: readonly [number, number], [width, height]: readonly [number, number]): TextLine {
  const box = { x, y, width, height };
  return { text, confidence: 0.99, quad: quadOfBox(box), box };
}

/** What detection found: a name, and the label of the sex; places are as high as detectors make them. */
const LINES = [line('ERIKSSON', [40, 40], [160, 34]), line('Sex', [40, 110], [40, 20])];

/** A picture on which letters stand below the label, their baseline 30 px under it. */
async function pictureWith(text: string) {
  const { svg } = textPath(text, { face: SANS, x: 42, y: 162, size: 30 });
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#e9e6da"/><g fill="#222">${svg}</g></svg>`;
  return toGrey(await decodeImage(await sharp(Buffer.from(page)).png().toBuffer()));
}

let latin: Model;
beforeAll(async () => {
  latin = await loadLatinRecogniser();
}, TIMEOUT_MS);

it.each(['M', 'F'])('reads the letter %s below its label', { timeout: TIMEOUT_MS }, async (letter) => {
  const found = await readLoneLetters({ latin }, await pictureWith(letter), LINES);
  expect(found.map(({ text }) => text)).toEqual([letter]);
  expect(found[0]?.box.y).toBeGreaterThan(125);
});

it.each(['', 'MARTA', 'Q'])('takes %j for no sex', { timeout: TIMEOUT_MS }, async (text) => {
  expect(await readLoneLetters({ latin }, await pictureWith(text), LINES)).toEqual([]);
});

it('does not look where the sex was read', { timeout: TIMEOUT_MS }, async () => {
  const read = [...LINES, line('F', [42, 138], [16, 26])];
  expect(await readLoneLetters({ latin }, await pictureWith('M'), read)).toEqual([]);
});
