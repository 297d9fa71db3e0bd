import { bothSidesPlan, designById, drawBothSides, drawDesign, type PlannedPage } from '@bonafide/testkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engines, loadEngines } from './engines.ts';
import { NOW, REQUEST } from './evidence.fixture.ts';
import { type ExaminationInput, type ExaminationOutcome, examine } from './examine.ts';

/** Real networks on drawn pages. */
const TIMEOUT_MS = 120_000;
const DESIGN = 'card-utopien-blue';

const [FIRST] = bothSidesPlan(1, 1, 'training');

function pageOf(more: Partial<PlannedPage>): Promise<Buffer> {
  const design = designById(DESIGN);
  if (!FIRST || !design) throw new Error('there is no such page');
  const plain = {
    sides: 'one card',
    arrangement: 'under',
    backFirst: false,
    margin: 'sheet',
    resolution: 200,
    askew: [0.6, -0.8],
    grey: false,
    stored: 'jpeg',
  } as const;
  return drawBothSides({ ...FIRST, ...plain, design, seed: 5, ...more }).then(({ bytes }) => bytes);
}

let engines: Engines;
beforeAll(async () => {
  engines = await loadEngines();
}, TIMEOUT_MS);

const examined = (images: ExaminationInput['images']): Promise<ExaminationOutcome> =>
  examine(engines, { images, request: { ...REQUEST, faceRequired: false }, now: NOW });
const sidesOf = ({ checks }: ExaminationOutcome) => {
  const { status, reasons } = checks.find(({ check }) => check === 'document-sides') ?? {};
  return { status, reasons: reasons?.map(({ code }) => code) };
};
const PASSED = { status: 'passed', reasons: [] };

describe('a page with both sides of one card', { timeout: TIMEOUT_MS }, () => {
  it.each<Partial<PlannedPage>>([
    { margin: 'sheet', stored: 'pdf' },
    { arrangement: 'beside', margin: 0, backFirst: true, grey: true },
    { stored: 'photograph' },
  ])('is front and back of it: %o', async (more) => {
    const outcome = await examined({ FRONT: await pageOf(more) });
    expect(sidesOf(outcome)).toEqual(PASSED);
    const { mrz, attributes } = outcome.document;
    expect(mrz).toMatchObject({ valid: true });
    for (const name of ['surname', 'dateOfBirth', 'documentNumber'] as const) {
      expect(attributes[name]?.confidence, name).toBeGreaterThan(0.9);
      expect(
        attributes[name]?.readings.map(({ region }) => region?.step),
        name,
      ).toEqual(['BACK', 'FRONT']);
    }
  });

  it('is both, too, where it was sent as both', async () => {
    const page = await pageOf({});
    const outcome = await examined({ FRONT: page, BACK: page });
    expect(sidesOf(outcome)).toEqual(PASSED);
    expect(outcome.document.mrz).toMatchObject({ valid: true });
  });
});

describe('a page with cards of two people', { timeout: TIMEOUT_MS }, () => {
  it.each<Partial<PlannedPage>>([{ margin: 'sheet' }, { margin: 0 }])(
    'shows several documents, whose zone is not the first one’s: %o',
    async (more) => {
      const outcome = await examined({ FRONT: await pageOf({ sides: 'stranger', ...more }) });
      expect(sidesOf(outcome).reasons).toContain('document.several');
      expect(outcome.document.mrz?.valid ?? false).toBe(false);
      for (const { confidence } of Object.values(outcome.document.attributes)) expect(confidence).toBeLessThan(0.7);
    },
  );
});

it('asks for the back of a front that was sent alone', { timeout: TIMEOUT_MS }, async () => {
  const design = designById(DESIGN);
  const drawn = design && (await drawDesign(design, { seed: 5 }));
  if (!drawn) throw new Error('there is no such card');
  const margin = { top: 90, bottom: 500, left: 90, right: 90, background: '#443' };
  const photo = await sharp(drawn.front.png).extend(margin).jpeg().toBuffer();
  expect(sidesOf(await examined({ FRONT: photo })).reasons).toEqual(['document.side_missing']);
});
