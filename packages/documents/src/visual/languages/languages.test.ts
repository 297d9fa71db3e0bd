import { describe, expect, it } from 'vitest';
import { labelKey } from '../lexicon.ts';
import { LANGUAGES, type LabelMeaning } from './index.ts';

const NEEDED: readonly LabelMeaning[] = [
  'surname',
  'givenNames',
  'dateOfBirth',
  'sex',
  'dateOfExpiry',
  'documentNumber',
];
const codes = LANGUAGES.map(({ code }) => code);

describe('LANGUAGES', () => {
  it('holds the languages of the European Union and more, each once', () => {
    const union = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
    expect(union.filter((code) => !codes.includes(code) && code !== 'bg')).toEqual([]);
    expect(codes.length).toBeGreaterThanOrEqual(35);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(LANGUAGES.map((language) => [language.code, language] as const))(
    '%s labels every telling field',
    (_, { labels }) => {
      for (const meaning of NEEDED) expect(labels[meaning], meaning).toBeTruthy();
    },
  );

  it('says one thing by one label within a language', () => {
    for (const { code, labels } of LANGUAGES) {
      const meanings = new Map<string, string>();
      for (const [meaning, words] of Object.entries(labels)) {
        for (const key of words.split(',').map(labelKey)) {
          expect(meanings.get(key) ?? meaning, `${code}: ${key}`).toBe(meaning);
          expect(key, `${code}: ${words}`).not.toBe('');
          meanings.set(key, meaning);
        }
      }
    }
  });

  it('names twelve months where it names any', () => {
    for (const { code, months } of LANGUAGES) if (months) expect(months.split(' '), code).toHaveLength(12);
  });
});
