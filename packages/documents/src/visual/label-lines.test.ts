import { describe, expect, it } from 'vitest';
import { sortLines } from './label-lines.ts';
import { textLines } from './text-lines.fixture.ts';

const sort = (texts: readonly string[]) => {
  const { labels, values } = sortLines(textLines(texts.map((text, row) => [text, 20, 20 * row])));
  return { labels: labels.map(({ meaning }) => meaning), values: values.map(({ text }) => text) };
};

describe('sortLines', () => {
  it('tells labels from values', () => {
    expect(sort(['Surname', 'ERIKSSON', 'Given names', 'ANNA'])).toEqual({
      labels: ['surname', 'givenNames'],
      values: ['ERIKSSON', 'ANNA'],
    });
  });

  it('guesses misread labels in the languages that the document shows', () => {
    const texts = ['Asmens kodas', 'Gimimo vieta', 'Pilietybė', 'Gimino dtta ir', 'BERŽAS'];
    expect(sort(texts)).toEqual({
      labels: ['personalNumber', 'placeOfBirth', 'nationality', 'dateOfBirth'],
      values: ['BERŽAS'],
    });
  });

  it('takes no capitals for a misread label where labels are written small', () => {
    const texts = ['Surname', 'ADRESE', 'Nationality', 'Place of birth', 'AUTORITI'];
    expect(sort(texts).values).toContain('AUTORITI');
  });

  it('takes no value for a misread label where labels are in capitals as well', () => {
    const labels = [
      ['NACIONALIDADE', 20, 20, 10],
      ['DATA DE VALIDADE', 20, 60, 10],
      ['AUTORIDADE', 20, 100, 10],
    ] as const;
    const { values } = sortLines(textLines([...labels, ['CONSERVATÓRIA', 200, 100, 10], ['NEDERLANDSE', 20, 32, 14]]));
    expect(values.map(({ text }) => text)).toEqual(['CONSERVATÓRIA', 'NEDERLANDSE']);
  });

  it('places each label of a row at its own part of the line', () => {
    const { labels } = sortLines(textLines([['Date of birth Sex Nationality', 100, 20]]));
    const [birth, sex, nationality] = labels.map(({ box }) => box.x);
    expect(birth).toBe(100);
    expect(sex).toBeGreaterThan(150);
    expect(nationality).toBeGreaterThan(sex ?? Infinity);
  });
});
