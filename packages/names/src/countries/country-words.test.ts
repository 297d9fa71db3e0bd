import { describe, expect, it } from 'vitest';
import { countryMentioned } from './country-words.ts';

describe('the country that a heading mentions', () => {
  it.each([
    ['REPUBLIC OF FINLAND', 'FIN'],
    ['British passport', 'GBR'],
    // A province whose name begins like another state's.
    ['BRITISH COLUMBIA · CANADA', 'CAN'],
  ])('of %j is %s', (text, code) => {
    expect(countryMentioned(text)).toBe(code);
  });

  it('is none where no name stands', () => {
    expect(countryMentioned('DATE OF BIRTH')).toBeNull();
  });
});
