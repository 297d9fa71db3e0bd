import { describe, expect, it } from 'vitest';
import { ANOTHER_IN_THE_MIDDLE, mrzReading, NOW, PASSPORT_MRZ, type Print, side } from './evidence.fixture.ts';
import { gatherDocument } from './gather-document.ts';

const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F3204153UTO<<<<<<<<<<<2', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const FRONT: readonly Print[] = [
  ['IDENTITY CARD', 10, 10],
  ['Surname', 20, 40],
  ['ÉRIKSSON', 20, 56],
  ['Address', 20, 80],
  ['LONG STREET 1', 20, 96],
];

describe('gatherDocument', () => {
  it('brings the zone on the back to the print on the front', () => {
    const back = side({
      mrz: mrzReading(CARD),
      print: [
        ['Authority', 10, 10],
        ['ZENITH', 10, 26],
      ],
    });
    const found = gatherDocument({ front: side({ mrz: null, print: FRONT }), back }, NOW);
    expect(found).toMatchObject({ kind: 'id_card', issuingState: 'UTO', mrz: { step: 'BACK' } });
    const { surname, givenNames, address, authority } = found.attributes;
    expect(surname).toMatchObject({ value: 'ERIKSSON', native: 'ÉRIKSSON', source: 'both' });
    expect(surname?.readings.map(({ region }) => region?.step)).toEqual(['BACK', 'FRONT']);
    expect([givenNames?.source, address?.source, authority?.readings[0]?.region?.step]).toEqual([
      'mrz',
      'visual',
      'BACK',
    ]);
  });

  it('prefers the zone whose check digits hold', () => {
    const wrong = mrzReading(CARD.map((line) => line.replace('7408122', '7408123')));
    const found = gatherDocument({ front: side({ mrz: wrong }), back: side({ mrz: mrzReading(CARD) }) }, NOW);
    expect(found.mrz?.step).toBe('BACK');
  });

  it('is not sure of what may be another document, zone and print alike', () => {
    const unclear = side({ more: ANOTHER_IN_THE_MIDDLE });
    const { meantUnclear, mrz, attributes } = gatherDocument({ front: unclear, back: null }, NOW);
    expect(meantUnclear).toEqual(['FRONT']);
    expect(mrz?.reading).toMatchObject({ valid: false, lines: PASSPORT_MRZ });
    expect(mrz?.reading.confidence.every(({ line }) => line <= 0.6)).toBe(true);
    expect(attributes.surname).toMatchObject({ value: 'ERIKSSON', source: 'both', confidence: 0.6 });
    expect(Object.values(attributes).every(({ confidence }) => confidence <= 0.6)).toBe(true);
  });

  it('is as sure as before of what a photo of one document says, too', () => {
    const sides = { front: side({ more: ANOTHER_IN_THE_MIDDLE }), back: side({ mrz: mrzReading(CARD), print: [] }) };
    const { mrz, attributes } = gatherDocument(sides, NOW);
    expect(mrz).toMatchObject({ step: 'BACK', reading: { valid: true } });
    expect(attributes.dateOfBirth?.confidence).toBeGreaterThan(0.9);
    expect(attributes.placeOfBirth?.confidence ?? 0).toBeLessThanOrEqual(0.6);
  });

  it('settles centuries by the present of the examination', () => {
    const front = side({ mrz: mrzReading(PASSPORT_MRZ.map((line) => line.replace('7408122', '3008122'))), print: [] });
    const born = (year: string) =>
      gatherDocument({ front, back: null }, new Date(`${year}-01-01`)).attributes.dateOfBirth;
    expect(born('2026')?.value).toBe('1930-08-12');
    expect(born('2031')?.value).toBe('2030-08-12');
  });

  it('knows nothing about nothing', () => {
    expect(gatherDocument({ front: null, back: null }, NOW)).toEqual({
      kind: null,
      kindConfidence: 0,
      issuingState: null,
      mrz: null,
      barcode: null,
      licenceTable: null,
      meantUnclear: [],
      visual: [],
      attributes: {},
    });
  });
});
