import { describe, expect, it } from 'vitest';
import { ARABIC_SIGNS, shapeArabic } from './arabic-shaping.ts';
import { NATIVE_FACES } from './glyph-face.ts';

const codes = (text: string): string => [...text].map((sign) => sign.codePointAt(0)?.toString(16)).join(' ');

describe('shapeArabic', () => {
  it('joins letters on both sides, from right to left', () => {
    // meem initial, hah medial, meem medial, dal final
    expect(codes(shapeArabic('محمد'))).toBe('feaa fee4 fea4 fee3');
  });

  it('joins nothing to the left of a letter that stands open there', () => {
    // dal and alef stand alone, reh takes no one, noon ends alone
    expect(codes(shapeArabic('دارن'))).toBe('fee5 fead fe8d fea9');
  });

  it('makes lam and alef one letter, joined from the right', () => {
    expect(codes(shapeArabic('لا'))).toBe('fefb');
    expect(codes(shapeArabic('سلام'))).toBe('fee1 fefc feb3');
  });

  it('leaves numbers from left to right', () => {
    expect(shapeArabic('١٢.٠٣.١٩٩١')).toBe('١٢.٠٣.١٩٩١');
    expect(shapeArabic('ب 25')).toBe('25 ﺏ');
  });

  it('joins no hamza', () => {
    expect(codes(shapeArabic('ماء'))).toBe('fe80 fe8e fee3');
  });

  it.each(['naskh', 'kufic-sans'] as const)('%s has an outline for every sign', (name) => {
    expect([...ARABIC_SIGNS].filter((sign) => !NATIVE_FACES[name].has(sign))).toEqual([]);
  });
});
