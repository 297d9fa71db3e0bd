import { describe, expect, it } from 'vitest';
import { checkDigit } from './check-digit.ts';

describe('checkDigit, against the worked examples of ICAO 9303-3 appendix A', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<0'.replace(/YTO|M/g, ''), '8'],
    ['D231458907<<<<<<<<<<<<<<<34071279507122', '2'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['', '0'],
  ])('%s -> %s', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  it.each(['a', 'Ä', ' '])('knows no value of %j', (text) => {
    expect(() => checkDigit(text)).toThrow(RangeError);
  });
});
