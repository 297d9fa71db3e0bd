import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText, TextTableBuilder, textReader } from './text-table.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);

describe('a table of texts', () => {
  it('numbers each text once, finds it and reads it back', () => {
    fc.assert(
      fc.property(fc.array(word), word, (words, other) => {
        const builder = new TextTableBuilder();
        const numbers = words.map((text) => builder.intern(text));
        expect(builder.size).toBe(new Set(words).size);
        const table = builder.build();
        const read = textReader(table);
        expect(numbers.map(read)).toEqual(words);
        expect(words.map((text) => findText(table, text))).toEqual(numbers);
        expect(findText(table, other) >= 0).toBe(words.includes(other));
      }),
    );
  });

  it('goes on finding after it has grown', () => {
    const builder = new TextTableBuilder();
    const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`);
    for (const text of words) builder.intern(text);
    const table = builder.build();
    expect(words.every((text, at) => findText(table, text) === at)).toBe(true);
    expect(findText(table, 'word10000')).toBe(-1);
  });
});
