import { quadOfBox } from '@bonafide/domain';
import { OCR_B, SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../image/index.ts';
import { type Orientation, turnBoxUpright } from '../text/index.ts';
import { type DocumentEngine, loadDocumentEngine } from './load-document-engine.ts';
import { type DocumentTextReading, readDocumentImage, readDocumentText } from './read-document-image.ts';

const MRZ = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const PRINT = ['UTOPIA IDENTITY CARD', 'SURNAME ERIKSSON', 'GIVEN NAMES ANNA MARIA', 'DATE OF BIRTH 12.08.1974'];

/** A card as it could be printed: text above, zone below, 10 px a millimetre. */
function card(print: readonly string[] = PRINT, mrz: readonly string[] = MRZ): string {
  const text = print.map((line, i) => textPath(line, { face: SANS, x: 60, y: 70 + i * 52, size: 30 }).svg);
  const zone = mrz.map((line, i) => textPath(line, { face: OCR_B, x: 45, y: 375 + i * 48, size: 33, pitch: 25.4 }).svg);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="856" height="540"><rect width="856" height="540" fill="#dfe8e2"/>
    <path d="M0 200 C200 100 500 400 856 150" stroke="#b9cdd6" stroke-width="8" fill="none"/><g fill="#1a1a22">${[...text, ...zone].join('')}</g></svg>`;
}

async function photo(degrees: number, tilt = 0): Promise<Uint8Array> {
  const upright = await sharp(Buffer.from(card())).rotate(tilt, { background: '#55504a' }).png().toBuffer();
  return sharp(upright).rotate(degrees).jpeg({ quality: 85 }).toBuffer();
}

let engine: DocumentEngine;
beforeAll(async () => {
  engine = await loadDocumentEngine();
});

const read = async (bytes: Uint8Array) => readDocumentImage(engine, await decodeImage(bytes));

/** Printed lines of the zone that at least one cut read without a slip. */
function zoneLinesRead({ mrzCandidates }: DocumentTextReading): string[] {
  const rows = mrzCandidates.flatMap((candidate) => candidate.rows);
  return MRZ.filter((line) => rows.some(({ readings }) => readings.some(({ text }) => text === line)));
}

describe('readDocumentImage', () => {
  it.each([0, 90, 180, 270] as Orientation[])('reads a card turned by %d degrees', async (degrees) => {
    const reading = await read(await photo(degrees));
    expect(reading.orientation).toBe(degrees);
    expect(zoneLinesRead(reading)).toEqual(MRZ);
    // A label and its value may come as one line or as two.
    const text = reading.lines.map((line) => line.text.replaceAll(' ', '')).join('');
    for (const line of PRINT) expect(text).toContain(line.replaceAll(' ', ''));
    expect(reading.quality.issues).toEqual([]);
  });

  it('keeps the rows of the zone in printed order, with their places', async () => {
    const reading = await read(await photo(180));
    const rows = reading.mrzCandidates[0]?.rows ?? [];
    expect(rows).toHaveLength(3);
    const tops = rows.map(({ box }) => turnBoxUpright(box, reading.size, reading.orientation).y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const { box } of rows) expect(box.width).toBeGreaterThan(700);
  });

  it('reads a tilted card', async () => {
    const reading = await read(await photo(0, 7));
    expect(zoneLinesRead(reading)).toEqual(MRZ);
  });

  describe('on a scan of a back under its front, edge to edge', () => {
    const scan = async (): Promise<Uint8Array> => {
      const sides = [card(PRINT, []), card([], MRZ)].map((side) =>
        sharp(Buffer.from(side)).resize(420).png().toBuffer(),
      );
      const [front, back] = await Promise.all(sides);
      const paper = sharp({ create: { width: 424, height: 546, channels: 3, background: '#ffffff' } });
      const placed = paper.composite([
        { input: front as Buffer, left: 2, top: 2 },
        { input: back as Buffer, left: 2, top: 279 },
      ]);
      return placed.png().toBuffer();
    };

    it('reads the zone, small as it is', async () => {
      expect(zoneLinesRead(await read(await scan()))).toEqual(MRZ);
    });

    it.each([0.4, 0.6, 0.8])('reads it where only the front was located, %f sure', async (confidence) => {
      const quad = quadOfBox({ x: 2, y: 2, width: 420, height: 265 });
      const front = { quad, method: 'contour', confidence, format: null, cutOff: true } as const;
      const text = await readDocumentText(engine, await decodeImage(await scan()), [front]);
      expect(zoneLinesRead(text)).toEqual(MRZ);
    });
  });

  it('gives plain data', async () => {
    const reading = await read(await photo(0));
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    for (const { digest } of engine.models) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(engine.models.map(({ name }) => name)).toContain('document-corners');
  });

  it('finds no document on a wall', async () => {
    const wall = sharp({ create: { width: 640, height: 480, channels: 3, background: '#a09880' } });
    const reading = await read(await wall.jpeg().toBuffer());
    expect(reading).toMatchObject({ lines: [], mrzCandidates: [], outline: null, otherOutlines: [] });
    expect(reading.quality.issues).toEqual(['no_document']);
  });
});
