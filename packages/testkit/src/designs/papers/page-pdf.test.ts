import { describe, expect, it } from 'vitest';
import { pagePdf } from './page-pdf.ts';
import { PaperPage } from './paper-page.ts';
import { pdfPath } from './pdf-path.ts';

const page = (): PaperPage => {
  const made = new PaperPage();
  made.text({ text: 'Žąsis 25', face: 'sans', capHeight: 3, x: 20, y: 30, colour: '#ff0000' });
  made.text({ text: 'ab', face: 'serif', capHeight: 3, x: 200, y: 40, colour: '#000000', align: 'right' });
  made.bar({ x: 10, y: 10, width: 20, height: 5 }, '#0000ff');
  return made;
};

describe('pagePdf', () => {
  const text = pagePdf(page()).toString('latin1');

  it('is one page of A4 with a right table of its objects', () => {
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    offsets.forEach((at, index) => {
      expect(text.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    });
  });

  it('has a font a face, with the meaning of every letter and a glyph for it', () => {
    expect(text.match(/\/Subtype \/Type3/g)).toHaveLength(2);
    for (const unit of ['017D', '0105', '0032']) expect(text).toContain(`<${unit}>`);
    expect(text.match(/ d1\n/g)).toHaveLength(new Set('Žąsis 25').size + 2);
  });

  it('draws text where it stands, in its colour, from the foot of the page', () => {
    expect(text).toContain('BT 1.000 0.000 0.000 rg /F0');
    expect(text).toContain(`1 0 0 1 56.69 ${((267 * 72) / 25.4).toFixed(2)} Tm <0102030403050607>`);
    expect(text).toContain('0.000 0.000 1.000 rg 28.35 799.37 56.69 14.17 re f');
  });
});

describe('PaperPage', () => {
  it('sets text smaller that would be wider than its room, and ends right-hand text at its place', () => {
    const made = new PaperPage();
    const at = { face: 'sans', capHeight: 3, y: 30, colour: '#000000', text: 'a rather long line' } as const;
    made.text({ ...at, x: 20 });
    made.text({ ...at, x: 20, maxWidth: 10 });
    made.text({ ...at, x: 190, align: 'right' });
    const [whole, narrow, right] = made.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    expect(narrow?.size).toBeLessThan((whole?.size ?? 0) / 2);
    expect(right?.x).toBeLessThan(175);
  });
});

describe('pdfPath', () => {
  it('turns upside down and raises quadratic curves to cubic ones', () => {
    expect(pdfPath('M0 0L10-20Q20-20 20 10')).toBe('0 0 m\n10 20 l\n16.7 20 20 10 20 -10 c\n');
    expect(pdfPath('M1 2C3 4 5 6 7 8')).toBe('1 -2 m\n3 -4 5 -6 7 -8 c\n');
  });
});
