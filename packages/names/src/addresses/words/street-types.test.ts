import { describe, expect, it, test } from 'vitest';
import { splitStreetEnding, streetKinds } from './street-types.ts';

describe('kinds of streets', () => {
  it.each([
    ['street', null, ['street']],
    ['rue', null, ['street']],
    ['prospektas', 'LT', ['avenue']],
    ['pl', 'DE', ['place']],
    ['pl', 'PL', ['square']],
    ['aveida', null, ['avenue']],
    ['terace', null, ['terrace']],
    ['invented', null, []],
  ] as const)('%s in %s', (word, country, kinds) => {
    expect(streetKinds(word, country)).toEqual(kinds);
  });

  it('says all that a word may mean where the country is not known', () => {
    expect(streetKinds('pl', null)).toEqual(expect.arrayContaining(['place', 'square']));
  });
});

test.each([
  ['hauptstrasse', 'haupt', 'strasse'],
  ['hauptstr', 'haupt', 'str'],
  ['keizersgracht', 'keizers', 'gracht'],
  ['drottninggatan', 'drottning', 'gatan'],
  ['mannerheimintie', 'mannerheimin', 'tie'],
])('%s is %s and %s', (word, stem, ending) => {
  expect(splitStreetEnding(word)).toEqual({ stem, ending });
});

test('an ending alone is no street', () => {
  expect(splitStreetEnding('gasse')).toBeNull();
  expect(splitStreetEnding('leeds')).toBeNull();
});
