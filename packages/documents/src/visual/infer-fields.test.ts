import { describe, expect, it } from 'vitest';
import { inferFields, type KnownField } from './infer-fields.ts';
import { textLines } from './text-lines.fixture.ts';

const known = (attribute: KnownField['attribute'], value: string): KnownField => ({ attribute, value });

const inferred = (texts: readonly string[], others: readonly KnownField[] = []) =>
  Object.fromEntries(
    inferFields(textLines(texts.map((text, row) => [text, 20, 20 * row])), others).map((found) => [
      found.attribute,
      found.value.possible[0],
    ]),
  );

describe('inferFields', () => {
  it('orders three dates', () => {
    expect(inferred(['15.04.2032', '12.08.1974', '16.04.2022'])).toEqual({
      dateOfBirth: '1974-08-12',
      dateOfIssue: '2022-04-16',
      dateOfExpiry: '2032-04-15',
    });
  });

  it('tells issue and expiry by the whole years between them, birth and expiry by a childhood', () => {
    expect(inferred(['16.04.2022', '15.04.2032'])).toEqual({ dateOfIssue: '2022-04-16', dateOfExpiry: '2032-04-15' });
    expect(inferred(['12.08.1974', '15.04.2032'])).toEqual({ dateOfBirth: '1974-08-12', dateOfExpiry: '2032-04-15' });
  });

  it('fills the one field that is missing, unless the order forbids it', () => {
    const others = [known('dateOfBirth', '1974-08-12'), known('dateOfExpiry', '2032-04-15')];
    expect(inferred(['16.04.2022'], others)).toEqual({ dateOfIssue: '2022-04-16' });
    expect(inferred(['16.04.2042'], others)).toEqual({});
  });

  it('takes a lone letter for the sex, several for nothing', () => {
    expect(inferred(['F', 'ERIKSSON'])).toEqual({ sex: 'F' });
    expect(inferred(['F', 'M'])).toEqual({});
    expect(inferred(['F'], [known('sex', 'M')])).toEqual({});
  });
});
