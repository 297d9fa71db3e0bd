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
  ])('%s and %s make %s', (own, other, merged) => {
    expect(merge(own, other).text).toBe(merged);
  });

  it('keeps what ours is very sure of', () => {
    expect(merge('KOZAŁ', 'KOZAC', 0.995).text).toBe('KOZAŁ');
    expect(merge('KOZAŁ', 'KOZAC', 0.8).text).toBe('KOZAC');
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
