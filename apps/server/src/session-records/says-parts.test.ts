import { describe, expect, it } from 'vitest';
import { scriptedDocument } from '../testing/scripted-outcome.ts';
import { saysParts } from './says-parts.ts';

const NOTHING = { name: null, number: null, place: null };
const DOCUMENT = scriptedDocument({
  surname: 'Müller-Žvirblė',
  givenNames: 'Ona Marija',
  documentNumber: 'AB 12-34567',
  personalNumber: '49002280019',
  address: 'Pušų g. 5-12, Kaunas',
  placeOfBirth: 'VILNIUS',
});

describe('saysParts', () => {
  it.each([
    [{ name: 'zvir' }, true],
    [{ name: 'On Mue' }, true],
    [{ name: 'mul' }, true],
    [{ name: 'Müll' }, true],
    [{ name: 'irble' }, false],
    [{ name: 'zvir petr' }, false],
    [{ name: '--' }, false],
    [{ number: '1234' }, true],
    [{ number: 'b12-3' }, true],
    [{ number: '28001' }, true],
    [{ number: '99999' }, false],
    [{ number: '---' }, false],
    [{ place: 'kaun' }, true],
    [{ place: 'Vilnius' }, true],
    [{ place: 'pusu 5' }, true],
    [{ place: 'Riga' }, false],
    [{ name: 'ona', place: 'kaunas' }, true],
    [{ name: 'ona', place: 'riga' }, false],
  ])('answers %j with %s', (parts, said) => {
    expect(saysParts(DOCUMENT, { ...NOTHING, ...parts })).toBe(said);
  });

  it('finds in the script of the document and in its transliteration', () => {
    const document = scriptedDocument({ surname: 'Шевченко' });
    expect(saysParts(document, { ...NOTHING, name: 'шевч' })).toBe(true);
    expect(saysParts(document, { ...NOTHING, name: 'shevch' })).toBe(true);
  });

  it('finds nothing where nothing was read', () => {
    expect(saysParts({ attributes: {} }, { ...NOTHING, name: 'ona' })).toBe(false);
  });
});
