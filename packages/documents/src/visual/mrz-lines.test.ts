import { expect, it } from 'vitest';
import { withoutMrzLines } from './mrz-lines.ts';
import { textLines } from './text-lines.fixture.ts';

const left = (...texts: readonly string[]) =>
  withoutMrzLines(textLines(texts.map((text, index) => [text, 20, 30 * index])), []).map(({ text }) => text);

it('leaves out rows of a zone that was not found', () => {
  expect(left('I<UTOD231458907<<<', '9604102M2712147NLD')).toEqual([]);
  expect(left('680101 4F340702')).toEqual([]);
});

it('keeps numbers that look a little like one', () => {
  const numbers = ['9604102', '9604102M', 'SPEC2014', '40382697114', '85778/24/8951'];
  expect(left(...numbers)).toEqual(numbers);
});
