import { expect, test } from 'vitest';
import { addressOf, placeOf } from './place.ts';

test('every place has an address that leads to it', () => {
  const list = { name: 'list', id: 'custom-2b1f6b1c-6c0a-4f5e-9d66-0f7f4f3a9c21' } as const;
  for (const place of [{ name: 'lists' } as const, list]) expect(placeOf(addressOf(place))).toEqual(place);
});

test.each(['', '#', '#/nowhere', '#/lists/a/b', `#/lists/${'a'.repeat(61)}`])('%s leads to the lists', (hash) => {
  expect(placeOf(hash)).toEqual({ name: 'lists' });
});
