import { demoVerification, designById, drawDesign, type PdfPicture, picturesPdf } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engines, loadEngines } from './engines.ts';
import { NOW, REQUEST } from './evidence.fixture.ts';
import { examine } from './examine.ts';
import { gatherDocument } from './gather-document.ts';
import { readDocumentSide } from './read-document-side.ts';

/** Real networks on drawn pages. */
const TIMEOUT_MS = 120_000;

async function pictureOf(bytes: Uint8Array): Promise<PdfPicture> {
  const { data, info } = await sharp(bytes).autoOrient().jpeg({ quality: 90 }).toBuffer({ resolveWithObject: true });
  return { jpeg: data, size: { width: info.width, height: info.height } };
}

async function blankPage(): Promise<PdfPicture> {
  const page = sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } });
  return { jpeg: await page.jpeg().toBuffer(), size: { width: 1240, height: 1754 } };
}

let engines: Engines;
let front: PdfPicture;
let back: PdfPicture;
beforeAll(async () => {
  engines = await loadEngines();
  const card = await demoVerification('elif-id-card');
  if (!card.back) throw new Error('the drawn card has two sides');
  front = await pictureOf(card.front);
  back = await pictureOf(card.back);
}, TIMEOUT_MS);

describe('readDocumentSide of a PDF', () => {
  it('reads the page that shows the document, and says which', { timeout: TIMEOUT_MS }, async () => {
    const reading = await readDocumentSide(engines, picturesPdf([await blankPage(), front]));
    expect(reading).toMatchObject({ page: 1, otherPages: [], recognised: { kind: 'id_card', side: 'front' } });
    // Pages are drawn at 200 dots an inch, pictures are laid on them at 150: places are those of this page, not of a blank A4.
    expect(reading.size.width / reading.size.height).toBeCloseTo(front.size.width / front.size.height, 2);
    expect(reading.outline).not.toBeNull();
  });

  it('takes the front from the first and the back from the last', { timeout: TIMEOUT_MS }, async () => {
    const both = picturesPdf([front, back]);
    expect(await readDocumentSide(engines, both, 'FRONT')).toMatchObject({ page: 0, otherPages: [1], mrz: null });
    const read = await readDocumentSide(engines, both, 'BACK');
    expect(read).toMatchObject({ page: 1, otherPages: [0], mrz: { valid: true } });
  });

  it('finds the back in the file of the front where none was sent', { timeout: TIMEOUT_MS }, async () => {
    const images = { FRONT: picturesPdf([front, back]) };
    const request = { ...REQUEST, faceRequired: false };
    const { document, checks } = await examine(engines, { images, request, now: NOW });
    expect(document.attributes.surname?.readings.map(({ region }) => region?.step)).toEqual(['BACK', 'FRONT']);
    expect(checks.find(({ check }) => check === 'document-sides')?.status).toBe('passed');
  });
});

it('reads the table of a driving licence', { timeout: TIMEOUT_MS }, async () => {
  const design = designById('licence-italia-rose');
  const drawn = design && (await drawDesign(design, { seed: 900 }));
  if (!drawn?.back) throw new Error('the design has two sides');
  const margin = { top: 60, bottom: 60, left: 60, right: 60, background: '#443' };
  const photo = await sharp(drawn.back.png).extend(margin).jpeg().toBuffer();
  const back = await readDocumentSide(engines, photo, 'BACK');
  const { dateOfIssue, dateOfExpiry } = drawn.truth.fields;
  const categories = gatherDocument({ front: null, back }, NOW).licenceTable?.categories ?? [];
  expect(categories.map(({ category, validFrom, validUntil }) => [category, validFrom, validUntil])).toEqual([
    ['A', dateOfIssue, dateOfExpiry],
    ['B', dateOfIssue, dateOfExpiry],
  ]);
});
