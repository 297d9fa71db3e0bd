import { FLOW_PHOTO_LIMIT } from '@bonafide/contract';
import { expect, test } from 'vitest';
import { PHOTO_LIMIT, sendSize } from './photo.ts';
import { platform } from './platform.ts';
import { countryOptions } from './screens/choose.tsx';

test.each([
  [1280, 720, { width: 1280, height: 720 }],
  [4000, 3000, { width: 2600, height: 1950 }],
  [3000, 4000, { width: 1950, height: 2600 }],
])('a %i x %i frame is never enlarged and keeps its shape', (width, height, size) => {
  expect(sendSize(width, height)).toEqual(size);
});

test('the page refuses what the server would refuse', () => {
  expect(PHOTO_LIMIT).toBe(FLOW_PHOTO_LIMIT);
});

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148', 'MOBILE'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile Safari/537.36', 'MOBILE'],
  ['Mozilla/5.0 (Linux; Android 14; SM-X900) Safari/537.36', 'TABLET'],
  ['Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X)', 'TABLET'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/130', 'PC'],
])('%s is a %s', (agent, kind) => {
  expect(platform(agent)).toBe(kind);
});

test('countries are named and sorted in the language of the reader', () => {
  expect(countryOptions(['DE', 'LT', 'AT'], 'de').map((country) => country.name)).toEqual([
    'Deutschland',
    'Litauen',
    'Österreich',
  ]);
  expect(countryOptions(['DE', 'LT', 'AT'], 'en').map((country) => country.code)).toEqual(['AT', 'DE', 'LT']);
});
