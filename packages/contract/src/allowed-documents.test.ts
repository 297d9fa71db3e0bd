import { describe, expect, it } from 'vitest';
import {
  allowedCountriesOf,
  allowedDocuments,
  allowedTypesOf,
  describeAllowedDocuments,
  type WantedDocuments,
} from './allowed-documents.ts';

const ANY: WantedDocuments = { country: null, documents: null, allowedDocuments: null };
const TWO = { LT: ['PASSPORT', 'ID_CARD'], LV: ['PASSPORT'] } as const;
const REST = { ALL: ['PASSPORT'], DE: ['ID_CARD'] } as const;

describe('allowedDocuments', () => {
  it('takes countries in any case, and nothing else', () => {
    expect(allowedDocuments.parse({ lt: ['PASSPORT'] })).toEqual({ LT: ['PASSPORT'] });
    for (const wrong of [{}, { ZZ: ['PASSPORT'] }, { LT: [] }, { LT: ['LIBRARY_CARD'] }, { LT: 'PASSPORT' }])
      expect(allowedDocuments.safeParse(wrong).success).toBe(false);
  });
});

describe('what is accepted', () => {
  it('is everything usual where nothing is said', () => {
    expect(allowedCountriesOf(ANY)).toBeNull();
    expect(describeAllowedDocuments(ANY)).toEqual({
      ALL: ['ID_CARD', 'PASSPORT', 'DRIVER_LICENSE', 'RESIDENCE_PERMIT'],
    });
  });

  it('is what the request names', () => {
    const wanted: WantedDocuments = { ...ANY, country: ['lt', 'LV'], documents: ['PASSPORT'] };
    expect(allowedCountriesOf(wanted)).toEqual(['LT', 'LV']);
    expect(describeAllowedDocuments(wanted)).toEqual({ LT: ['PASSPORT'], LV: ['PASSPORT'] });
  });

  it('is what both allow', () => {
    const wanted: WantedDocuments = { country: ['LT', 'LV', 'EE'], documents: ['ID_CARD'], allowedDocuments: TWO };
    expect(allowedCountriesOf(wanted)).toEqual(['LT', 'LV']);
    expect(describeAllowedDocuments(wanted)).toEqual({ LT: ['ID_CARD'] });
    expect(allowedTypesOf(wanted, 'EE')).toEqual([]);
  });

  it('follows a country’s own entry before the one for all', () => {
    const wanted: WantedDocuments = { ...ANY, allowedDocuments: REST };
    expect(allowedCountriesOf(wanted)).toBeNull();
    expect([allowedTypesOf(wanted, 'DE'), allowedTypesOf(wanted, 'FR')]).toEqual([['ID_CARD'], ['PASSPORT']]);
    expect(describeAllowedDocuments({ ...wanted, country: 'de' })).toEqual({ DE: ['ID_CARD'] });
  });
});
