import { consonantSkeleton, tokenSimilarity } from '@bonafide/names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classKeys, mayDifferInVowels, outlineOf, skeletonKeys, soundKey, soundKeys } from './token-keys.ts';

function share(a: readonly number[], b: readonly number[]): boolean {
  return a.some((key) => b.includes(key));
}

describe('keys of words', () => {
  it('are shared by every word with one letter replaced, added, left out or swapped', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(11), fc.constantFrom('replace', 'add', 'drop', 'swap'), (text, place, how) => {
        const at = place % (text.length - 1);
        const spoilt = {
          replace: `${text.slice(0, at)}q${text.slice(at + 1)}`,
          add: `${text.slice(0, at)}q${text.slice(at)}`,
          drop: text.slice(0, at) + text.slice(at + 1),
          swap: text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
        }[how];
        expect(share(soundKeys(text), soundKeys(spoilt)), spoilt).toBe(true);
      }),
    );
  });

  it.each([
    ['muhammad', 'mohamed'],
    ['hussein', 'hosain'],
    ['yevgeniy', 'evgeny'],
    ['mhmd', 'mohammad'],
  ])('are shared by spellings that differ in vowels: %s, %s', (a, b) => {
    const bySkeleton = share(skeletonKeys(a), skeletonKeys(b)) && mayDifferInVowels(outlineOf(a), outlineOf(b));
    expect(bySkeleton || share(soundKeys(a), soundKeys(b))).toBe(true);
  });

  it('are shared by forms of one name', () => {
    expect(share(classKeys('sasha'), classKeys('aleksandr'))).toBe(true);
    expect(share(classKeys('lee'), classKeys('ri'))).toBe(true);
    expect(classKeys('hovsepyan')).toEqual([]);
  });

  it('of figures are of the whole number alone', () => {
    expect(soundKeys('1984')).toEqual([soundKey('1984')]);
    expect(share(soundKeys('1984'), soundKeys('1985'))).toBe(false);
  });
});

describe('outlines', () => {
  it('keep words together that differ in two vowels and are similar', () => {
    const vowel = fc.constantFrom('a', 'e', 'i', 'o', 'u');
    fc.assert(
      fc.property(fc.tuple(vowel, vowel), fc.tuple(vowel, vowel), (a, b) => {
        const [one, other] = [a, b].map(([x, y]) => `m${x}kr${y}man`) as [string, string];
        if (consonantSkeleton(one) !== consonantSkeleton(other) || tokenSimilarity(one, other) < 0.8) return;
        expect(mayDifferInVowels(outlineOf(one), outlineOf(other))).toBe(true);
      }),
    );
  });

  it('rule out words that share two consonants and little else', () => {
    expect(mayDifferInVowels(outlineOf('mara'), outlineOf('amiriyeh'))).toBe(false);
  });
});
