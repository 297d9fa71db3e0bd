import { describe, expect, it } from 'vitest';
import { checkDigit } from './check-digit.ts';
import type { MrzFields } from './mrz-fields.ts';
import { writeNameField } from './name-field.ts';
import { transliterate } from './transliterate.ts';
import { writeMrz } from './write-mrz.ts';

// The specimen holder of ICAO 9303 parts 4 to 7.
const ANNA: MrzFields = {
  documentCode: 'P',
  issuingState: 'UTO',
  nationality: 'UTO',
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  documentNumber: 'L898902C3',
  dateOfBirth: '1974-08-12',
  sex: 'F',
  dateOfExpiry: '2012-04-15',
};

describe('writeMrz, against the printed examples of ICAO 9303', () => {
  it('writes the passport of part 4 appendix B', () => {
    expect(writeMrz('TD3', { ...ANNA, optionalData: 'ZE184226B' })).toEqual([
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]);
  });

  it('writes the card of part 5', () => {
    const card = { ...ANNA, documentCode: 'I', documentNumber: 'D23145890' };
    expect(writeMrz('TD1', card)).toEqual([
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ]);
  });

  it('continues a number of more than nine characters in the optional data', () => {
    const peter: MrzFields = { ...ANNA, documentCode: 'I', surname: 'Stevenson', givenNames: 'Peter John', sex: 'M' };
    const dates = { dateOfBirth: '1934-07-12', dateOfExpiry: '1995-07-12' };
    expect(writeMrz('TD1', { ...peter, ...dates, documentNumber: 'D23145890734' })).toEqual([
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ]);
  });

  it('writes the card of part 6', () => {
    expect(writeMrz('TD2', { ...ANNA, documentCode: 'I', documentNumber: 'D23145890' })).toEqual([
      'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
      'D231458907UTO7408122F1204159<<<<<<<6',
    ]);
  });

  it('writes the visas of part 7', () => {
    const visa = { ...ANNA, documentCode: 'V', documentNumber: 'L8988901C', nationality: 'XXX' };
    const first = { ...visa, dateOfBirth: '1940-09-07', dateOfExpiry: '1996-12-10' };
    expect(writeMrz('MRVA', { ...first, optionalData: '6ZE184226B' })).toEqual([
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L8988901C4XXX4009078F96121096ZE184226B<<<<<<',
    ]);
    expect(writeMrz('MRVB', first)).toEqual([
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
      'L8988901C4XXX4009078F9612109<<<<<<<<',
    ]);
  });

  it('plants exactly the wrong check digits that were asked for', () => {
    const right = writeMrz('TD3', ANNA)[1] ?? '';
    const wrong = writeMrz('TD3', ANNA, { wrongCheckDigits: ['documentNumber'] })[1] ?? '';
    expect(wrong[9]).not.toBe(right[9]);
    expect(wrong.slice(10, 43)).toBe(right.slice(10, 43));
    const covered = wrong.slice(0, 10) + wrong.slice(13, 20) + wrong.slice(21, 43);
    expect(wrong[43]).toBe(checkDigit(covered));
  });
});

describe('names', () => {
  it('transliterates after table A', () => {
    expect(transliterate('Žaklina Đurić-Öz')).toBe('ZAKLINA<DURIC<OEZ');
    expect(transliterate("Séan O'Connor")).toBe('SEAN<OCONNOR');
    expect(transliterate('Þórður Ærøskøbing Straße')).toBe('THORDUR<AEROESKOEBING<STRASSE');
    expect(transliterate('Łukasz Ąžuolas Ipekçı')).toBe('LUKASZ<AZUOLAS<IPEKCI');
  });

  it('cuts as the examples of 9303-4 clause 4.2.3', () => {
    expect(writeNameField('Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 39)).toBe(
      'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
    );
    const long = writeNameField('Bennelong Wooloomooloo Warrandyte Warnambool', 'Dingo Potoroo', 39);
    expect(long).toHaveLength(39);
    expect(long).toMatch(/^BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W[A-Z]*<<D[A-Z]*$/);
  });

  it('keeps a letter of the given names and ends with a letter when it had to cut', () => {
    const cut = writeNameField('A'.repeat(40), 'Bo', 30);
    expect(cut).toBe(`${'A'.repeat(27)}<<B`);
    expect(writeNameField('Abcdefghijklmnopqrstuvwxyz', 'Jo Ann', 30)).toMatch(/[A-Z]$/);
  });

  it('leaves no fillers between names when there is one name only', () => {
    expect(writeNameField('Arkfreith', '', 12)).toBe('ARKFREITH<<<');
  });
});
