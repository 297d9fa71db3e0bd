import { describe, expect, it } from 'vitest';
import { SANS } from '../glyphs/index.ts';
import { transliterate } from '../mrz/index.ts';
import { drawDocumentNumber, drawPerson } from './draw-person.ts';
import { issuerUnderCode, UTOPIA } from './issuer.ts';

const PEOPLE = Array.from({ length: 300 }, (_, seed) => drawPerson(seed));

describe('drawPerson', () => {
  it('draws the same person from the same seed', () => {
    expect(drawPerson(7)).toEqual(drawPerson(7));
    expect(new Set(PEOPLE.map(({ surname, givenNames }) => `${surname} ${givenNames}`)).size).toBeGreaterThan(80);
  });

  it('gives adults with dates that exist', () => {
    for (const { dateOfBirth } of PEOPLE) {
      const date = new Date(`${dateOfBirth}T00:00:00Z`);
      expect(date.toISOString().slice(0, 10)).toBe(dateOfBirth);
      expect(date.getUTCFullYear()).toBeGreaterThanOrEqual(1948);
      expect(date.getUTCFullYear()).toBeLessThanOrEqual(2004);
    }
  });

  it('lets sex, name and face agree', () => {
    for (const { sex, face } of PEOPLE) expect(sex).toBe(face.feminine ? 'F' : 'M');
    expect(PEOPLE.filter(({ sex }) => sex === 'F').length).toBeGreaterThan(100);
  });

  it('uses names that can be printed and transliterated, many with diacritics', () => {
    let marked = 0;
    for (const { surname, givenNames, placeOfBirth } of PEOPLE) {
      for (const char of `${surname}${givenNames}${placeOfBirth}`.toUpperCase())
        expect(SANS.outline(char)).toBeDefined();
      expect(transliterate(surname)).toMatch(/^[A-Z]+(<[A-Z]+)*$/);
      if (/[^\x20-\x7e]/.test(surname + givenNames)) marked++;
    }
    expect(marked).toBeGreaterThan(150);
  });

  it('never gives one name twice', () => {
    for (const { givenNames } of PEOPLE) {
      const names = givenNames.split(' ');
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('takes values that are given', () => {
    expect(drawPerson(3, { surname: 'Specimen' }).surname).toBe('Specimen');
  });
});

describe('numbers and issuers', () => {
  it('draws document numbers of nine characters without letters that look like digits', () => {
    for (let seed = 0; seed < 200; seed++) expect(drawDocumentNumber(seed)).toMatch(/^[ACEFHKLMNPRTXY]{2}\d{7}$/);
  });

  it('keeps Utopia under the code that ICAO gave it', () => {
    expect(UTOPIA.code).toBe('UTO');
  });

  it('lets a test use a real code, with a look that depends on it', () => {
    const [lithuania, latvia] = [issuerUnderCode('LTU', 'Lithuania'), issuerUnderCode('LVA', 'Latvia')];
    expect(lithuania).toMatchObject({ code: 'LTU', name: 'LITHUANIA' });
    expect(lithuania.hues).not.toEqual(latvia.hues);
  });
});
