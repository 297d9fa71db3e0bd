import { expect, it } from 'vitest';
import { signBody } from './sign-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('is the HMAC-SHA256 of RFC 4231, test case 2', () => {
  expect(signBody('Jefe', bytes('what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

it('depends on every byte, spaces included', () => {
  expect(signBody('key', bytes('{"a":1}'))).not.toBe(signBody('key', bytes('{"a": 1}')));
});

it('speaks of bytes, not of characters', () => {
  expect(signBody('key', bytes('{"city":"Šiauliai"}'))).toMatch(/^[0-9a-f]{64}$/);
  expect(signBody('key', bytes('Š'))).not.toBe(signBody('key', bytes('S')));
});
