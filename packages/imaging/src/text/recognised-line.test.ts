import { describe, expect, it } from 'vitest';
import { REJECTED } from './latin-alphabet.ts';
import { lineOfCharacters } from './recognised-line.ts';

const line = (text: string, probability = 0.9) =>
  lineOfCharacters([...text].map((char, i) => ({ char, probability, place: (i + 0.5) / text.length })));

describe('lineOfCharacters', () => {
  it('joins characters and averages their probability', () => {
    expect(line('ŁÓDŹ 3', 0.75)).toMatchObject({ text: 'ŁÓDŹ 3', confidence: 0.75, rejected: 0 });
  });

  it.each([
    [`${REJECTED} / SURNAME`, 'SURNAME', 1],
    [`Name/${REJECTED} ${REJECTED}`, 'Name', 2],
    [`12 ${REJECTED} 1990`, '12 1990', 1],
    [REJECTED, '', 1],
  ])('drops rejected words: %s', (seen, text, rejected) => {
    expect(line(seen)).toMatchObject({ text, rejected });
  });

  it('keeps separators of lines that were read whole', () => {
    expect(line('-- 4a. -').text).toBe('-- 4a. -');
  });

  it('is not sure of nothing', () => {
    expect(line('').confidence).toBe(0);
    expect(line(REJECTED).confidence).toBe(0);
  });
});
