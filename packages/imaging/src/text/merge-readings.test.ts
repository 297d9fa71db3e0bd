import { describe, expect, it } from 'vitest';
import { mergeReadings } from './merge-readings.ts';
import { lineOfCharacters } from './recognised-line.ts';

const ours = (text: string, probability = 0.9) =>
  lineOfCharacters([...text].map((char, i) => ({ char, probability, place: (i + 0.5) / text.length })));
const merge = (own: string, other: string, probability = 0.9) =>
  mergeReadings(ours(own, probability), { text: other, confidence: 0.97 });

describe('mergeReadings', () => {
  it.each([
    ['EŠKA ĐURĐA', 'ELISKADURDA', 'ELIŠKA ĐURĐA'],
    ['ÆRLANND', 'AERLAND', 'ÆRLAND'],
    ['GROẞE STRAßE', 'GROSSESTRASSE', 'GROẞE STRAßE'],
    ['ANNA ARIA', 'ANNAMARIA', 'ANNA MARIA'],
    ['11/05/1', '11/05/1990', '11/05/1990'],
    ['Nationalité', 'Nationalite', 'Nationalité'],
    ['', 'ABC', 'ABC'],
    ['Łąka', 'taka', 'Łąka'],
    ['Straße', 'StraBe', 'Straße'],
    ['Großmann', 'Grobmann', 'Großmann'],
    ['Þórunn', 'Porunn', 'Þórunn'],
  ])('%s and %s make %s', (own, other, merged) => {
    expect(merge(own, other).text).toBe(merged);
  });

  it('keeps what ours is very sure of', () => {
    expect(merge('KOZAN', 'KOZAC', 0.995).text).toBe('KOZAN');
    expect(merge('KOZAN', 'KOZAC', 0.8).text).toBe('KOZAC');
  });

  it('keeps letters that the other does not know against whatever that one took them for', () => {
    expect(merge('KOZAŁ', 'KOZAC', 0.8).text).toBe('KOZAŁ');
    expect(merge('KOZAŁ', 'KOZAC', 0.4).text).toBe('KOZAC');
    expect(merge('Hohenfließ', 'Hohenflie', 0.9).text).toBe('Hohenfließ');
    expect(merge('Hohenfließ', 'Hohenflie', 0.7).text).toBe('Hohenflie');
  });

  it('takes the marked letter that ours held for possible where the other has the same one without its mark', () => {
    const own = ours('PÄTSCH');
    const rivals = [{ char: 'Ö', probability: 0.34 }];
    const characters = own.characters.map((one) => (one.char === 'Ä' ? { ...one, probability: 0.56, rivals } : one));
    expect(mergeReadings({ ...own, characters }, { text: 'POTSCH', confidence: 0.97 }).text).toBe('PÖTSCH');
  });

  it('is no surer of a letter that the other one does not know', () => {
    expect(merge('Ł', 't').confidence).toBeCloseTo(0.9);
    expect(merge('L', 'L').confidence).toBeGreaterThan(0.95);
  });

  it('is surer where both agree than where they do not', () => {
    expect(merge('ANNA', 'ANNA').confidence).toBeGreaterThan(0.95);
    expect(merge('ANNA', 'ARMA').confidence).toBeLessThan(0.9);
  });

  it('keeps the characters in reading order', () => {
    const places = merge('EŠA DURA', 'ELISKADURDA').characters.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
