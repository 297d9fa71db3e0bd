import type { Quad } from '@bonafide/domain';
import { OCR_B, photograph, SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../image/index.ts';
import { overlap, rectifyDocument } from '../locate/index.ts';
import { type DocumentEngine, loadDocumentEngine } from './load-document-engine.ts';
import { type DocumentImageReading, readDocumentImage } from './read-document-image.ts';

const MRZ = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const PRINT = ['UTOPIA IDENTITY CARD', 'SURNAME ERIKSSON', 'GIVEN NAMES ANNA MARIA', 'DATE OF BIRTH 12.08.1974'];

function card(zone: readonly string[]): Promise<Buffer> {
  const text = PRINT.map((line, i) => textPath(line, { face: SANS, x: 60, y: 70 + i * 52, size: 30 }).svg);
  const rows = zone.map(
    (line, i) => textPath(line, { face: OCR_B, x: 45, y: 375 + i * 48, size: 33, pitch: 25.4 }).svg,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="856" height="540"><rect width="856" height="540" fill="#dfe8e2"/>
    <g fill="#1a1a22">${[...text, ...rows].join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

let engine: DocumentEngine;
beforeAll(async () => {
  engine = await loadDocumentEngine();
});

const read = async (bytes: Uint8Array): Promise<DocumentImageReading> =>
  readDocumentImage(engine, await decodeImage(bytes));

const zoneLinesRead = ({ mrzCandidates }: DocumentImageReading): string[] =>
  MRZ.filter((line) =>
    mrzCandidates.some(({ rows }) => rows.some(({ readings }) => readings.some(({ text }) => text === line))),
  );

/** How far the quad's corners are from where they should be, in order, px. */
const offBy = (quad: Quad | undefined, corners: Quad): number =>
  quad
    ? Math.max(...quad.map(({ x, y }, i) => Math.hypot(x - (corners[i]?.x ?? 0), y - (corners[i]?.y ?? 0))))
    : Infinity;

describe('the outline of a reading', () => {
  it.each([8, 100, 188, 275])('lies on a card turned by %d degrees and begins where it reads', async (rotation) => {
    const photo = await photograph(await card(MRZ), { seed: 5, rotation, table: 'plain', fill: 0.7 });
    const reading = await read(photo.jpeg);
    expect(zoneLinesRead(reading)).toEqual(MRZ);
    expect(reading.outline).toMatchObject({ method: 'network', format: 'ID-1', cutOff: false });
    expect(overlap(reading.outline?.quad ?? [], photo.corners)).toBeGreaterThan(0.93);
    expect(offBy(reading.outline?.quad, photo.corners)).toBeLessThan(40);
    expect(reading.mirrored).toBe(false);
  });

  it('is that of a card without a zone, read in the mirror and said to be mirrored', async () => {
    const photo = await photograph(await card([]), { seed: 6, rotation: 4, table: 'wood', fill: 0.75 });
    const reading = await read(await sharp(photo.jpeg).flop().jpeg({ quality: 90 }).toBuffer());
    expect(reading.mirrored).toBe(true);
    const mirrored = photo.corners.map(({ x, y }) => ({ x: photo.size.width - x, y }));
    const [a, b, c, d] = mirrored;
    if (!a || !b || !c || !d) throw new Error('a quad has four corners');
    expect(offBy(reading.outline?.quad, [a, b, c, d])).toBeLessThan(40);
    expect(reading.lines.map(({ text }) => text.replaceAll(' ', '')).join()).toContain('ERIKSSON');
  });

  it.each([4, 94, 184])('is that of a mirrored card with a zone, turned by %d degrees', async (rotation) => {
    const photo = await photograph(await card(MRZ), { seed: 9, rotation, table: 'wood', fill: 0.75 });
    const reading = await read(await sharp(photo.jpeg).flop().jpeg({ quality: 90 }).toBuffer());
    expect(reading.mirrored).toBe(true);
    expect(zoneLinesRead(reading)).toEqual(MRZ);
  });

  it('lets callers have the document straightened', async () => {
    const photo = await photograph(await card(MRZ), { seed: 7, rotation: 20, table: 'plain', fill: 0.7 });
    const image = await decodeImage(photo.jpeg);
    const { outline } = await readDocumentImage(engine, image);
    if (!outline) throw new Error('no outline was found');
    const straight = rectifyDocument(image, outline).image;
    expect(straight.width / straight.height).toBeCloseTo(85.6 / 53.98, 2);
    const upright = await read(
      await sharp(straight.data, { raw: { width: straight.width, height: straight.height, channels: 3 } })
        .png()
        .toBuffer(),
    );
    expect(zoneLinesRead(upright)).toEqual(MRZ);
    expect(upright.orientation).toBe(0);
  });

  it('is the whole picture of a scan that was cropped to its card', async () => {
    const reading = await read(await card(MRZ));
    expect(zoneLinesRead(reading)).toEqual(MRZ);
    expect(reading.outline?.cutOff ?? false).toBe(false);
    expect(reading.orientation).toBe(0);
  });

  it('tells a card of which a side lies outside the picture', async () => {
    const photo = await photograph(await card(MRZ), { seed: 8, rotation: 0, table: 'plain', fill: 0.7 });
    const left = Math.round(photo.corners[0].x + 180);
    const cut = sharp(photo.jpeg).extract({ left, top: 0, width: photo.size.width - left, height: photo.size.height });
    expect((await read(await cut.jpeg().toBuffer())).outline?.cutOff).toBe(true);
  });
});
