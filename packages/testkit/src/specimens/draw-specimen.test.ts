import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPerson, UTOPIA } from '../people/index.ts';
import { drawSpecimen } from './draw-specimen.ts';
import type { Specimen, SpecimenKind, SpecimenSide, SpecimenSpec } from './specimen.ts';

const PERSON = drawPerson(2, {
  surname: 'Žukauskienė',
  givenNames: 'Ąžuolė Müller',
  sex: 'F',
  dateOfBirth: '1991-03-09',
});

const spec = (kind: SpecimenKind, changes: Partial<SpecimenSpec> = {}): SpecimenSpec => ({
  kind,
  person: PERSON,
  issuer: UTOPIA,
  documentNumber: 'XK4517380',
  dateOfIssue: '2023-06-16',
  dateOfExpiry: '2033-06-15',
  ...changes,
});

/** Share of dark pixels in a box: ink. */
async function ink(side: SpecimenSide, box: { x: number; y: number; width: number; height: number }): Promise<number> {
  const region = {
    left: Math.round(box.x),
    top: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
  const pixels = await sharp(side.png).extract(region).greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 100).length / pixels.length;
}

describe('a passport', () => {
  let passport: Specimen;
  beforeAll(async () => {
    passport = await drawSpecimen(spec('passport'));
  });

  it('is an ID-3 page at 12 pixels a millimetre, with no back', () => {
    expect(passport.front.size).toEqual({ width: 1500, height: 1056 });
    expect(passport.back).toBeNull();
  });

  it('says in its truth what it prints', () => {
    expect(passport.truth.fields).toMatchObject({
      surname: 'Žukauskienė',
      dateOfBirth: '1991-03-09',
      documentNumber: 'XK4517380',
      issuingState: 'UTO',
    });
    const printed = new Map(passport.front.texts.map(({ attribute, text }) => [attribute, text]));
    expect(printed.get('surname')).toBe('ŽUKAUSKIENĖ');
    expect(printed.get('dateOfBirth')).toBe('09 MAR 1991');
    expect(passport.truth.mrz?.lines[0]).toMatch(/^P<UTOZUKAUSKIENE<<AZUOLE<MUELLER<+$/);
  });

  it('has ink in every box that its truth names, and inside the page', async () => {
    for (const { box } of [...passport.front.texts, ...(passport.front.mrz?.boxes ?? []).map((box) => ({ box }))]) {
      expect(box.x + box.width).toBeLessThan(passport.front.size.width);
      expect(await ink(passport.front, box)).toBeGreaterThan(0.05);
    }
  });

  it('is the same picture whenever it is drawn', async () => {
    const again = await drawSpecimen(spec('passport'));
    expect(again.front.png.equals(passport.front.png)).toBe(true);
  });
});

describe('other documents', () => {
  it.each([
    ['id_card', 'TD1', 'back'],
    ['residence_permit', 'TD1', 'back'],
    ['visa', 'MRVA', 'front'],
  ] as const)('draws a %s with %s on its %s', async (kind, format, side) => {
    const specimen = await drawSpecimen(spec(kind));
    expect(specimen.truth.mrz).toMatchObject({ format, side });
    expect(specimen[side]?.mrz?.lines).toEqual(specimen.truth.mrz?.lines);
    expect(specimen.front.portrait).not.toBeNull();
  });

  it('draws a driving licence without a machine-readable zone', async () => {
    const licence = await drawSpecimen(spec('driver_licence'));
    expect(licence.truth.mrz).toBeNull();
    expect(licence.truth.fields.licenceCategories).toBe('AM B');
    expect(licence.back).not.toBeNull();
  });
});

describe('planted faults', () => {
  it('contradicts the page in the machine-readable zone only', async () => {
    const specimen = await drawSpecimen(spec('passport', { mrzSays: { sex: 'M' } }));
    expect(specimen.truth.fields.sex).toBe('F');
    expect(specimen.truth.mrz?.lines[1]?.[20]).toBe('M');
  });

  it('prints the wrong check digit that was asked for', async () => {
    const faults = { wrongCheckDigits: ['documentNumber'] } as const;
    const right = await drawSpecimen(spec('visa'));
    const wrong = await drawSpecimen(spec('visa', { mrzFaults: faults }));
    expect(wrong.truth.mrz?.lines[1]?.slice(0, 9)).toBe(right.truth.mrz?.lines[1]?.slice(0, 9));
    expect(wrong.truth.mrz?.lines[1]?.[9]).not.toBe(right.truth.mrz?.lines[1]?.[9]);
  });
});
