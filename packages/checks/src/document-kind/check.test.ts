import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, type Print, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const CARD_MRZ = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F3204153UTO<<<<<<<<<<<2', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const UN_CARD = CARD_MRZ.map((line) => line.replaceAll('UTO', 'UNO'));
const GERMAN_PASSPORT = [
  'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<',
  'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4',
];
const CARD_FRONT: readonly Print[] = [
  ['IDENTITY CARD', 10, 10],
  ['REPUBLIC OF UTOPIA', 200, 10],
  ['Surname', 20, 40],
  ['ERIKSSON', 20, 56],
];

describe('document-kind', () => {
  it('passes what was chosen', () => {
    const request = { documentKind: 'passport', allowedKinds: ['passport'] } as const;
    expect(check.run(evidence({ request })).status).toBe('passed');
  });

  it('lets a specimen of Utopia stand for any country', () => {
    expect(check.run(evidence({ request: { country: 'LT' } })).status).toBe('passed');
  });

  it('lets an organisation without a country code contradict no choice', () => {
    const front = side({ mrz: mrzReading(UN_CARD), print: CARD_FRONT });
    expect(check.run(evidence({ front, request: { country: 'LT' } })).status).toBe('passed');
  });

  it('sees another kind, a kind that is not allowed and another country', () => {
    const front = side({ mrz: mrzReading(GERMAN_PASSPORT), print: [] });
    const request = { documentKind: 'id_card', allowedKinds: ['id_card'], country: 'LT' } as const;
    expect(check.run(evidence({ front, request }))).toMatchObject({
      status: 'failed',
      reasons: ['document.kind_not_allowed', 'document.kind_mismatch', 'document.country_mismatch'],
      comparisons: [
        { field: 'kind', left: { value: 'id_card' }, right: { value: 'passport' }, agrees: false },
        { field: 'issuingState', left: { value: 'LTU' }, right: { value: 'DEU' }, agrees: false },
      ],
    });
  });

  it('does not take a heading for evidence against the document', () => {
    const front = side({
      mrz: null,
      print: [
        ['PASSPORT', 0, 0],
        ['REPUBLIC OF LATVIA', 0, 20],
        ['Surname', 0, 40],
      ],
    });
    expect(check.run(evidence({ front, request: { country: 'LT' } }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['document.country_mismatch'],
    });
  });

  const german = side({ mrz: mrzReading(GERMAN_PASSPORT), print: [] });

  it('sees a country that the session is not for, whatever was chosen', () => {
    const request = { country: 'DE', countries: ['LT', 'LV'] } as const;
    expect(check.run(evidence({ front: german, request }))).toMatchObject({
      status: 'failed',
      reasons: ['document.country_mismatch'],
    });
    const both = { country: 'DE', countries: ['LT', 'DE'] } as const;
    expect(check.run(evidence({ front: german, request: both })).status).toBe('passed');
  });

  it.each([
    ['the country', { DE: ['passport'] }, []],
    ['every country', { ALL: ['passport'], LT: ['id_card'] }, []],
    ['other countries only', { LT: ['passport'] }, ['document.country_not_accepted']],
    ['another kind of it', { ALL: ['passport'], DE: ['id_card'] }, ['document.kind_not_allowed']],
  ] as const)('follows what is accepted of %s', (_name, allowedByCountry, reasons) => {
    expect(check.run(evidence({ front: german, request: { allowedByCountry } })).reasons ?? []).toEqual(reasons);
  });

  it('says that it could not tell', () => {
    const front = side({ mrz: null, print: [['SOMETHING', 0, 0]] });
    expect(check.run(evidence({ front }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['document.kind_unread', 'document.country_unread'],
    });
  });
});
