import { expect, test } from 'vitest';
import { AREAS, addressOf, areaOf, placeOf } from './place.ts';

test('every place has an address that leads to it', () => {
  const list = { name: 'list', id: 'custom-2b1f6b1c-6c0a-4f5e-9d66-0f7f4f3a9c21' } as const;
  const one = { name: 'case', id: '2b1f6b1c-6c0a-4f5e-9d66-0f7f4f3a9c21' } as const;
  const places = [
    ...AREAS.map((name) => ({ name })),
    list,
    one,
    { ...one, name: 'screening' } as const,
    { ...one, name: 'monitored' } as const,
  ];
  for (const place of places) expect(placeOf(addressOf(place))).toEqual(place);
  expect(places.map(areaOf)).toEqual([...AREAS, 'lists', 'cases', 'screenings', 'monitoring']);
});

test.each(['', '#', '#/nowhere', '#/cases/', '#/lists/a/b', `#/lists/${'a'.repeat(61)}`])(
  '%s leads to the lists',
  (hash) => {
    expect(placeOf(hash)).toEqual({ name: 'lists' });
  },
);
