import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../names/similarity.ts';
import { consonantSkeleton, foldToken } from './fold.ts';
import { letterDistance } from './letter-distance.ts';
import { soundDistance } from './sound-distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdehikmnorsuvyz'), maxLength: 14 });

describe('letterDistance', () => {
  it('is the edit distance up to its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(letterDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
      }),
    );
  });

  it('does not compare what is longer than any name', () => {
    expect(letterDistance('a'.repeat(70), 'a'.repeat(70), 3)).toBe(4);
  });
});

describe('soundDistance', () => {
  it.each([
    ['putin', 'pudin', 0.6],
    ['omar', 'umar', 0.4],
    ['salim', 'salam', 0.8],
    ['ahmad', 'amad', 0.5],
    ['putin', 'putni', 1],
    ['tobak', 'tosak', 1],
  ])('%s and %s: %d', (a, b, distance) => {
    expect(soundDistance(a, b, 3)).toBeCloseTo(distance, 5);
  });

  it('is never more than the edit distance, and gives up at its limit', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(soundDistance(a, b, 20)).toBeLessThanOrEqual(editDistance(a, b) + 1e-4);
        expect(soundDistance(a, b, 1)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('foldToken', () => {
  it.each([
    ['sergey', 'sergei', 'sergej'],
    ['shcherbakov', 'scherbakov', 'shcherbakoff'],
    ['mueller', 'muller', 'muler'],
    ['aleksandra', 'alexandra', 'alexsandra'],
    ['husayn', 'husein', 'hussain'],
    ['natalia', 'nataliya', 'natalija'],
    ['quispe', 'kispe', 'qispe'],
  ])('hears %s, %s and %s alike', (...spellings) => {
    expect(new Set(spellings.map(foldToken)).size).toBe(1);
  });

  it.each([
    ['jang', 'yang'],
    ['hasan', 'hosein'],
    ['jonas', 'junas'],
    ['boer', 'bor'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldToken(a)).not.toBe(foldToken(b));
  });
});

describe('consonantSkeleton', () => {
  it.each([
    ['butin', 'putin'],
    ['faladmir', 'vladimir'],
    ['belak', 'barack'],
  ])('%s and %s have the same', (a, b) => {
    expect(consonantSkeleton(a)).toBe(consonantSkeleton(b));
  });
});
