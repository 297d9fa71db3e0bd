import { describe, expect, it } from 'vitest';
import {
  allCountries,
  alpha2Of,
  alpha3Of,
  countryName,
  countryOf,
  normaliseCountryCode,
  sameCountry,
} from './country.ts';
import { ICAO_CODES } from './icao-codes.ts';
import { ISO_3166_1 } from './iso-3166-1.ts';

describe('countries', () => {
  it.each([
    ['LTU', 'LT', 'Lithuania'],
    ['D', 'DE', 'Germany'],
    ['D<<', 'DE', 'Germany'],
    ['DEU', 'DE', 'Germany'],
    ['GBN', 'GB', 'British National (Overseas)'],
    ['RKS', 'XK', 'Kosovo'],
    ['usa', 'US', 'United States of America'],
    ['UTO', null, 'Utopia'],
    ['XXA', null, 'Stateless person'],
  ])('%s is %s, %s', (code, alpha2, name) => {
    expect(alpha2Of(code)).toBe(alpha2);
    expect(countryName(code)).toBe(name);
  });

  it.each(['', 'XYZ', 'LT', '<<<'])('knows no code %j', (code) => {
    expect(countryOf(code)).toBeNull();
    expect(normaliseCountryCode(code)).toBeNull();
  });

  it('takes alpha-2 to the code that attributes use', () => {
    expect(['LT', 'de', 'GB', 'XK', 'ZZ'].map(alpha3Of)).toEqual(['LTU', 'DEU', 'GBR', 'RKS', null]);
  });

  it('treats the spellings of one issuer as one', () => {
    expect(normaliseCountryCode('D')).toBe('DEU');
    expect(sameCountry('D', 'DEU')).toBe(true);
    expect(sameCountry('GBO', 'GBR')).toBe(true);
    expect(sameCountry('XKX', 'RKS')).toBe(true);
    expect(sameCountry('XXA', 'XXB')).toBe(false);
    expect(sameCountry('LTU', 'LVA')).toBe(false);
    expect(sameCountry('???', '???')).toBe(false);
  });

  it.each<readonly [string, string, string | null]>([
    ['D', 'DEU', 'DE'],
    ['GBD', 'GBD', 'GB'],
    ['GBN', 'GBN', 'GB'],
    ['GBO', 'GBO', 'GB'],
    ['GBP', 'GBP', 'GB'],
    ['GBS', 'GBS', 'GB'],
    ['RKS', 'RKS', 'XK'],
    ['XKX', 'RKS', 'XK'],
    ['ROM', 'ROU', 'RO'],
    ['ZIM', 'ZWE', 'ZW'],
    ...'EUE UNO UNA UNK IAO XBA XIM XCC XCE XCO XEC XES XMP XOM XPO XDC XXA XXB XXC XXX UTO NTZ'
      .split(' ')
      .map((code): readonly [string, string, null] => [code, code, null]),
  ])('takes %s as %s and compares it at the edge as %s', (printed, code, alpha2) => {
    expect(normaliseCountryCode(printed)).toBe(code);
    expect(alpha2Of(code)).toBe(alpha2);
    expect(countryName(code)).not.toBeNull();
    expect(sameCountry(printed, code)).toBe(true);
    if (alpha2 !== null) expect(sameCountry(printed, alpha3Of(alpha2) ?? '')).toBe(true);
  });

  it('holds all 249 ISO countries, each code once', () => {
    expect(ISO_3166_1).toHaveLength(249);
    expect(allCountries()).toHaveLength(249 + ICAO_CODES.length);
    for (const [alpha2, alpha3] of ISO_3166_1) {
      expect(alpha2).toMatch(/^[A-Z]{2}$/);
      expect(alpha3Of(alpha2)).toBe(alpha3);
    }
  });
});
