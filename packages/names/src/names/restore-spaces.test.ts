import { describe, expect, it } from 'vitest';
import { restoreSpaces } from './restore-spaces.ts';

describe('restoreSpaces', () => {
  it.each([
    ['BARACKHUSSEIN', 'BARACK HUSSEIN', 'BARACK HUSSEIN'],
    ['BARACKHUSSEIN', 'BARACK HUSSEN', 'BARACK HUSSEIN'],
    ['JÜRIÕNNE', 'JUERI ONNE', 'JÜRI ÕNNE'],
    ['ANNAMARIALUISE', 'ANNA MARIA LUISE', 'ANNA MARIA LUISE'],
    ['ANNA MARIA', 'ANNA MARIA', 'ANNA MARIA'],
    ['ANNA', 'ANNA MARIA', 'ANNA'],
    ['THERESA', 'THERESA', 'THERESA'],
    ['SOMETHINGELSE', 'ANNA MARIA', 'SOMETHINGELSE'],
    ['', 'ANNA MARIA', ''],
  ])('%s as %s: %s', (name, model, restored) => {
    expect(restoreSpaces(name, model)).toBe(restored);
  });
});
