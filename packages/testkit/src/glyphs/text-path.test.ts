import { MRZ_ALPHABET } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { OCR_B, SANS, SANS_BOLD } from './glyph-face.ts';
import { textPath, textWidth } from './text-path.ts';

describe('the faces', () => {
  it('OCR-B has every character of the machine-readable zone, all of one width', () => {
    const widths = new Set([...MRZ_ALPHABET].map((char) => OCR_B.advance(char)));
    expect(widths.size).toBe(1);
    for (const char of MRZ_ALPHABET) expect(OCR_B.outline(char).length).toBeGreaterThan(10);
  });

  it('the sans-serif faces have the capitals of the languages that specimens are written in', () => {
    const letters = 'ĄČĘĖĮŠŲŪŽŁŃŚŹŻÄÖÜẞÀÇÈÉÊËÎÏÔŒÙÛŸÅÆØÐÞĞİŞĎĚŇŘŤŮĹĽŔĂÂȚȘŐŰĐĆĶĢĻŅÑÁÍÓÚÕ';
    for (const char of letters) {
      expect(SANS.outline(char), char).toMatch(/^M/);
      expect(SANS_BOLD.outline(char), char).toMatch(/^M/);
    }
  });

  it('say which character they lack', () => {
    expect(() => SANS.outline('漢')).toThrow('U+6f22');
  });
});

describe('textPath', () => {
  it('sets characters at a fixed pitch', () => {
    const { svg, box } = textPath('AB<', { face: OCR_B, x: 10, y: 20, size: 3.5, pitch: 2.54 });
    const places = [...svg.matchAll(/translate\(([\d.]+) /g)].map((match) => Number(match[1]));
    expect(places).toEqual([10, 12.54, 15.08]);
    expect(box.width).toBeCloseTo(3 * 2.54, 6);
  });

  it('sets characters at their own widths otherwise', () => {
    const { box } = textPath('Wi', { face: SANS, x: 0, y: 10, size: 4 });
    expect(box.width).toBeCloseTo(textWidth(SANS, 'Wi') * 4, 6);
    expect(SANS.advance('W')).toBeGreaterThan(2 * SANS.advance('i'));
  });

  it('boxes the text from cap height to just below the baseline', () => {
    const { box } = textPath('H', { face: SANS, x: 0, y: 10, size: 10 });
    expect(box.y).toBeGreaterThan(2);
    expect(box.y).toBeLessThan(3);
    expect(box.y + box.height).toBeGreaterThan(10);
  });

  it('draws nothing for a space but leaves its room', () => {
    const { svg, box } = textPath('A A', { face: SANS, x: 0, y: 0, size: 1 });
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(box.width).toBeGreaterThan(textWidth(SANS, 'AA'));
  });
});
