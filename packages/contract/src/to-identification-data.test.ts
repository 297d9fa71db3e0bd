import type { Attribute, AttributeName, Attributes } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { identificationData } from './identification-data.ts';
import { toIdentificationData } from './to-identification-data.ts';

const read = (name: AttributeName, value: string, native: string | null = null): Attribute => ({
  name,
  value,
  native,
  source: 'both',
  confidence: 1,
  readings: [],
  conflict: false,
});
const toAlpha2 = (code: string) => (code === 'LTU' ? 'LT' : null);
const dataOf = (attributes: Attributes, more: { issuingState?: string | null } = {}) => {
  const document = { kind: 'id_card' as const, issuingState: null, attributes, ...more };
  return identificationData.parse(toIdentificationData({ document, selectedCountry: 'LT', toAlpha2 }));
};

describe('toIdentificationData', () => {
  it('has every key and no value before anything was read', () => {
    const data = identificationData.parse(toIdentificationData({ document: null, selectedCountry: null, toAlpha2 }));
    expect(Object.keys(data).sort()).toEqual(Object.keys(identificationData.shape).sort());
    expect(Object.values(data).every((value) => value === null)).toBe(true);
  });

  it('writes names in upper case and keeps them as printed beside', () => {
    const data = dataOf({ givenNames: read('givenNames', 'Jone', 'Jonė'), surname: read('surname', 'Zukiene') });
    expect(data).toMatchObject({
      docFirstName: 'JONE',
      docLastName: 'ZUKIENE',
      fullName: 'JONE ZUKIENE',
      orgFirstName: 'Jonė',
    });
  });

  it('names earlier verifications with the same face, and null when there are none', () => {
    const duplicates = { faces: ['a', 'b'], documentFaces: [] };
    for (const document of [null, { kind: null, issuingState: null, attributes: {} }]) {
      const data = toIdentificationData({ document, selectedCountry: null, toAlpha2, duplicates });
      expect(data).toMatchObject({ duplicateFaces: ['a', 'b'], duplicateDocFaces: null });
    }
  });

  it('says an estimated age as a band, also where nothing was read off a document', () => {
    const data = (document: Parameters<typeof toIdentificationData>[0]['document'], ageEstimate?: number | null) =>
      toIdentificationData({
        document,
        selectedCountry: null,
        toAlpha2,
        ...(ageEstimate !== undefined && { ageEstimate }),
      });
    expect(data(null, 23.4).ageEstimate).toBe('OVER_22');
    expect(data(null, null).ageEstimate).toBeNull();
    expect(data(null).ageEstimate).toBeNull();
  });

  it('knows people with one name', () => {
    expect(dataOf({ surname: read('surname', 'SUKARNO') })).toMatchObject({ docFirstName: null, fullName: 'SUKARNO' });
  });

  it('shows no date that is not a whole one', () => {
    expect(dataOf({ dateOfBirth: read('dateOfBirth', '1990-XX-XX') }).docDob).toBeNull();
  });

  it.each([
    ['M', 'MALE'],
    ['F', 'FEMALE'],
    ['X', 'UNDEFINED'],
    ['<', 'UNDEFINED'],
  ])('sex %s is %s', (sex, word) => {
    expect(dataOf({ sex: read('sex', sex) }).docSex).toBe(word);
  });

  it('leads codes to countries, and codes without one to null', () => {
    const attributes = { nationality: read('nationality', 'XXA'), issuingState: read('issuingState', 'LTU') };
    expect(dataOf(attributes)).toMatchObject({ docNationality: null, docIssuingCountry: 'LT' });
  });

  it('cuts what is longer than the wire allows', () => {
    expect(dataOf({ address: read('address', 'a'.repeat(300)) }).address).toHaveLength(100);
  });
});
