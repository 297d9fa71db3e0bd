import { describe, expect, it } from 'vitest';
import { readVisualZone } from './read-visual-zone.ts';
import { textLines } from './text-lines.fixture.ts';

const NOTHING = { mrzLines: [], mrzValues: {} };
const valuesOf = (fields: ReturnType<typeof readVisualZone>) =>
  Object.fromEntries(fields.map((field) => [field.attribute, field.value]));

/** A passport page with labels above their values, in three languages, with lost spaces. */
const PASSPORT = textLines([
  ['REPUBLICOFUTOPIA', 200, 10, 20],
  ['THISISFAKE', 400, 120, 16],
  ['Type/Type', 200, 40, 10],
  ['Passport No./No. du passeport', 420, 40, 10],
  ['P', 200, 54],
  ['L898902C3', 420, 54],
  ['1.Surname/Nom', 200, 80, 10],
  ['ERIKSSON', 200, 93],
  ['2.Givennames/Prenoms', 200, 112, 10],
  ['ANNA MARIA', 200, 125],
  ['3.Nationality/Nationalite', 200, 145, 10],
  ['UTOPIAN', 200, 158],
  ['4.Dateofbirth/Datedenaissance', 200, 176, 10],
  ['12 AUG/AOU 74', 200, 189],
  ['5.Personal No.', 440, 176, 10],
  ['ZE184226B', 440, 189],
  ['6.Sex/Sexe', 200, 208, 10],
  ['F', 205, 221],
  ['7.Place of birth/Lieudenaissance', 300, 208, 10],
  ['ZENITH', 300, 221],
  ['8.Dateofissue/Datededelivrance', 200, 240, 10],
  ['16 APR/AVR 07', 200, 253],
  ['9.Authority/Autorite', 440, 240, 10],
  ['PASSPORTOFFICE', 440, 253],
  ['10.Dateofexpiry/Dated expiration', 200, 272, 10],
  ['15 APR/AVR 12', 200, 285],
  ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 20, 340, 18],
  ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', 20, 370, 18],
]);

describe('readVisualZone by labels', () => {
  it('reads a page whose labels stand above the values', () => {
    expect(valuesOf(readVisualZone({ lines: PASSPORT, ...NOTHING }))).toEqual({
      documentCode: 'P',
      documentNumber: 'L898902C3',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      nationality: 'UTO',
      dateOfBirth: '1974-08-12',
      personalNumber: 'ZE184226B',
      sex: 'F',
      placeOfBirth: 'ZENITH',
      dateOfIssue: '2007-04-16',
      authority: 'PASSPORTOFFICE',
      dateOfExpiry: '2012-04-15',
    });
  });

  it('reads a card whose labels stand left of the values', () => {
    const card = textLines([
      ['Asmens tapatybes kortele/Personal Identity Card', 100, 10],
      ['Pavarde/Surname', 20, 50, 10],
      ['ERIKSSON', 160, 47],
      ['Vardai/Given names', 20, 70, 10],
      ['ANNA', 160, 67],
      ['Lytis/Sex', 160, 90, 10],
      ['MOT/F', 160, 104],
      ['Gimimo data/Date of birth', 20, 130, 10],
      ['12 08 1974', 20, 143],
      ['Galioja iki / Date of expiry', 20, 165, 10],
      ['15 04 2032', 20, 178],
    ]);
    expect(valuesOf(readVisualZone({ lines: card, ...NOTHING }))).toEqual({
      surname: 'ERIKSSON',
      givenNames: 'ANNA',
      sex: 'F',
      dateOfBirth: '1974-08-12',
      dateOfExpiry: '2032-04-15',
    });
  });

  it('reads values behind their label and several rows of an address', () => {
    const card = textLines([
      ['Surname: ERIKSSON', 20, 20],
      ['Sex: F', 20, 40],
      ['Address', 20, 60, 10],
      ['LONG STREET 12-3', 20, 72],
      ['ZENITH 12345', 20, 90],
    ]);
    expect(valuesOf(readVisualZone({ lines: card, ...NOTHING }))).toEqual({
      surname: 'ERIKSSON',
      sex: 'F',
      address: 'LONG STREET 12-3, ZENITH 12345',
    });
  });

  it('takes no overprint, label or MRZ row for a name', () => {
    const lines = textLines([
      ['Surname', 20, 20, 10],
      ['THISISFAKE', 20, 33],
      ['Given names', 20, 60, 10],
      ['I<UTOD231458907<<<<<<<<<<<<<<<', 20, 73],
    ]);
    expect(readVisualZone({ lines, ...NOTHING })).toEqual([]);
  });
});

describe('readVisualZone by the numbers of a driving licence', () => {
  it('reads them in one box or two', () => {
    const licence = textLines([
      ['1.', 100, 20],
      ['ERIKSSON', 120, 20],
      ['2.ANNA MARIA', 100, 40],
      ['3. 12.08.74 ZENITH', 100, 60],
      ['4a.16.04.2007 4c. ZENITH', 100, 80],
      ['4b.15.04.2032', 100, 100],
      ['4d. 184226123', 100, 120],
      ['5. D23145890', 100, 140],
      ['9. AM/B1/B', 100, 180],
    ]);
    expect(valuesOf(readVisualZone({ lines: licence, ...NOTHING }))).toEqual({
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      dateOfBirth: '1974-08-12',
      placeOfBirth: 'ZENITH',
      dateOfIssue: '2007-04-16',
      authority: 'ZENITH',
      dateOfExpiry: '2032-04-15',
      personalNumber: '184226123',
      documentNumber: 'D23145890',
      licenceCategories: 'AM/B1/B',
    });
  });
});

describe('readVisualZone of a licence whose faint numbers were missed', () => {
  it('finds the names above field 3', () => {
    const licence = textLines([
      ['DRIVING LICENCE', 20, 5],
      ['SAEMUNDSSON', 120, 40],
      ['TOMAS PORDUR', 120, 58],
      ['3', 100, 77],
      ['16.04.1972', 120, 76],
      ['4a', 100, 94],
      ['16.06.2023', 120, 94],
      ['4b', 100, 112],
      ['15.06.2033', 120, 112],
      ['5', 100, 130],
      ['XK4525199', 120, 130],
    ]);
    expect(valuesOf(readVisualZone({ lines: licence, ...NOTHING }))).toEqual({
      surname: 'SAEMUNDSSON',
      givenNames: 'TOMAS PORDUR',
      dateOfBirth: '1972-04-16',
      dateOfIssue: '2023-06-16',
      dateOfExpiry: '2033-06-15',
      documentNumber: 'XK4525199',
    });
  });
});

describe('readVisualZone by the values of the MRZ', () => {
  it('finds the native spelling without any label', () => {
    const lines = textLines([
      ['ŽEMAITĖ', 20, 20],
      ['JÜRI', 20, 40],
      ['No 00 1234 567', 20, 60],
      ['15 APR 32', 20, 80],
    ]);
    const mrzValues = {
      surname: 'ZEMAITE',
      givenNames: 'JUERI',
      documentNumber: '001234567',
      dateOfExpiry: '2032-04-15',
      dateOfBirth: '1974-08-12',
    };
    const fields = readVisualZone({ lines, mrzLines: [], mrzValues });
    expect(valuesOf(fields)).toEqual({
      surname: 'ŽEMAITĖ',
      givenNames: 'JÜRI',
      documentNumber: '001234567',
      dateOfExpiry: '2032-04-15',
    });
    expect(fields.every((field) => field.found === 'mrz-value')).toBe(true);
    expect(fields.find((field) => field.attribute === 'surname')?.box).toEqual(lines[0]?.box);
  });

  it('finds both names on one line and a name in two scripts', () => {
    const mrzValues = { surname: 'AL KAABI', givenNames: 'ALI HAMAD' };
    const oneLine = readVisualZone({ lines: textLines([['ALIHAMADAL-KAABI', 20, 20]]), mrzLines: [], mrzValues });
    expect(valuesOf(oneLine)).toEqual(mrzValues);
    const twoScripts = textLines([['ТКАЧЕНКО/TKACHENKO', 20, 20]]);
    expect(readVisualZone({ lines: twoScripts, mrzLines: [], mrzValues: { surname: 'TKACHENKO' } })).toHaveLength(1);
  });

  it('prefers the place where the same value stands to a neighbour of the label', () => {
    const lines = textLines([
      ['Surname', 20, 20, 10],
      ['SOMETHING', 20, 33],
      ['ERIKSSON', 20, 50],
    ]);
    expect(valuesOf(readVisualZone({ lines, mrzLines: [], mrzValues: { surname: 'ERIKSSON' } }))).toEqual({
      surname: 'ERIKSSON',
    });
  });

  it('lends the line of one value to no label of another', () => {
    const lines = textLines([
      ['Date of issue', 20, 20, 10],
      ['15 APR 2032', 20, 33],
    ]);
    const fields = readVisualZone({ lines, mrzLines: [], mrzValues: { dateOfExpiry: '2032-04-15' } });
    expect(valuesOf(fields)).toEqual({ dateOfExpiry: '2032-04-15' });
  });

  it('does not let the MRZ vouch for itself, even badly read', () => {
    const lines = textLines([
      ['PUTOERIKSSONKKANNAKMARIAKKKKKKKKK', 20, 20],
      ['L898902C36UTO7408122F1204159', 20, 40],
    ]);
    const mrzLines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
    const mrzValues = { documentNumber: 'L898902C3', surname: 'ERIKSSON' };
    expect(readVisualZone({ lines, mrzLines, mrzValues })).toEqual([]);
  });
});

describe('readVisualZone beside a machine-readable zone', () => {
  const MRZ = { mrzLines: [], mrzValues: { dateOfBirth: '2003-10-01', dateOfExpiry: '2035-06-05' } } as const;

  it('tells the date of issue by the dates that the zone gives', () => {
    const lines = textLines([
      ['01 OCT 2003', 20, 20],
      ['06 JUN 2025', 20, 60],
      ['05 JUN 2035', 20, 100],
    ]);
    expect(valuesOf(readVisualZone({ lines, ...MRZ })).dateOfIssue).toBe('2025-06-06');
  });

  it('lets no label of a date that the zone gives take another date', () => {
    const lines = textLines([
      ['Dtte óf', 20, 46, 10],
      ['06 JUN 2025', 20, 60],
      ['Date of expiry', 20, 86, 10],
      ['05 JUN 2035', 20, 100],
    ]);
    const fields = readVisualZone({ lines, mrzLines: [], mrzValues: { ...MRZ.mrzValues } });
    expect(valuesOf(fields)).toMatchObject({ dateOfExpiry: '2035-06-05' });
    expect(fields.filter(({ raw }) => raw === '06 JUN 2025').map(({ attribute }) => attribute)).not.toContain(
      'dateOfExpiry',
    );
  });
});

it('parts a label in small letters from the value that was glued to it', () => {
  const lines = textLines([
    ['StaatsangehörigkeitDEUTSCH', 20, 20],
    ['Personalnummer06029626626', 20, 60],
    ['Surname', 20, 100],
    ['MCDONALD', 20, 116],
  ]);
  expect(valuesOf(readVisualZone({ lines, mrzLines: [], mrzValues: {} }))).toMatchObject({
    nationality: 'DEU',
    personalNumber: '06029626626',
    surname: 'MCDONALD',
  });
});
