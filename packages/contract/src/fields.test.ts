import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flag, httpAddress, nullable, pageAddress, personName, text, upperCountryCode } from './fields.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('personName', () => {
  it.each(["O'Brien", 'Anne-Marie', 'Jr.', 'Žukauskienė', '山田', 'محمد', 'de la Cruz', 'D’Angelo'])(
    'accepts %s',
    (name) => {
      expect(personName.parse(name)).toBe(name.toUpperCase());
    },
  );

  it.each(['', ' ', 'R2D2', '٣', 'a@b', 'a\tb', 'a;b', '\ud800', 'x'.repeat(101)])('refuses %j', (name) => {
    expect(accepts(personName, name)).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['https://shop.example/ok?a=b#c', true, true],
    ['http://10.0.0.1/x', true, true],
    ['shopapp://done', true, false],
    ['javascript:alert(1)', false, false],
    ['JaVaScRiPt:alert(1)', false, false],
    [' javascript:alert(1)', false, false],
    ['data:text/html,x', false, false],
    ['//shop.example', false, false],
    ['/done', false, false],
    ['a://', true, false],
    [`https://shop.example/${'x'.repeat(2048)}`, false, false],
  ])('%s', (address, page, http) => {
    expect([accepts(pageAddress, address), accepts(httpAddress, address)]).toEqual([page && address.length >= 5, http]);
  });
});

describe('text, switches and unset values', () => {
  it('counts and looks at characters', () => {
    const word = text(1, 3);
    expect([accepts(word, 'abc'), accepts(word, ''), accepts(word, 'abcd')]).toEqual([true, false, false]);
    expect([accepts(word, 'a\u0000'), accepts(word, '\udc00'), accepts(word, 5)]).toEqual([false, false, false]);
  });

  it('takes null for no key', () => {
    const body = z.object({ a: nullable(text(1, 3)), b: flag(true), c: flag() });
    expect(body.parse({})).toEqual({ a: null, b: true, c: false });
    expect(body.parse({ a: null, b: null, c: null })).toEqual({ a: null, b: true, c: false });
    expect(body.parse({ a: 'x', b: false, c: true })).toEqual({ a: 'x', b: false, c: true });
  });

  it('knows countries in any case', () => {
    expect(upperCountryCode.parse('lt')).toBe('LT');
    expect([
      accepts(upperCountryCode, 'UK'),
      accepts(upperCountryCode, 'LTU'),
      accepts(upperCountryCode, 'xk'),
    ]).toEqual([false, false, true]);
  });
});
