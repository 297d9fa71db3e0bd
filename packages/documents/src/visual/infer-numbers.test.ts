import { describe, expect, it } from 'vitest';
import { inferNumbers } from './infer-numbers.ts';
import { textLines } from './text-lines.fixture.ts';

const read = (texts: readonly string[], known: Parameters<typeof inferNumbers>[1] = []) =>
  Object.fromEntries(
    inferNumbers(textLines(texts.map((text, row) => [text, 20, 20 * row])), known).map(({ attribute, value }) => [
      attribute,
      value.value,
    ]),
  );

describe('inferNumbers', () => {
  it.each([
    ['768224-4076', '7682244076'],
    ['829251/7063', '8292517063'],
    ['805794 33002', '80579433002'],
    ['27598266-A', '27598266A'],
    ['535-1970986-7', '53519709867'],
    ['756.1234.5678.97', '7561234567897'],
  ])('takes %s for a person’s number by its form, and never for the document’s', (text, value) => {
    expect(read([text])).toEqual({ personalNumber: value });
    expect(read([text, 'AB1234567'])).toEqual({ personalNumber: value, documentNumber: 'AB1234567' });
    expect(read([text], [{ attribute: 'personalNumber', value: '1' }])).not.toHaveProperty('personalNumber');
  });

  it('takes digits that carry the birth for a person’s number', () => {
    const born = { attribute: 'dateOfBirth', value: '1974-08-12' } as const;
    expect(read(['47408120017'], [born])).toEqual({ personalNumber: '47408120017' });
    expect(read(['47408130017'], [born])).toEqual({ documentNumber: '47408130017' });
  });

  it('leaves two of a form alone', () => {
    expect(read(['768224-4076', '829251/7063'])).not.toHaveProperty('personalNumber');
  });

  it('reads a number behind what is left of its label', () => {
    const number = { attribute: 'documentNumber', value: 'X' } as const;
    expect(read(['enkennzahi 06029626626'], [number])).toEqual({ personalNumber: '06029626626' });
  });
});
