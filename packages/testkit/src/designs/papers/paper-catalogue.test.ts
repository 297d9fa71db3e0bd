import { describe, expect, it } from 'vitest';
import { PAPER_DESIGNS } from './paper-catalogue.ts';
import type { PaperDesign } from './paper-design.ts';
import { pageFace } from './paper-page.ts';
import { paperSpec } from './paper-spec.ts';
import { type PaperLanguage, paperWordsOf } from './paper-words.ts';
import { paperDate, printPaper } from './print-paper.ts';

const valuesOf = (split: PaperDesign['split'], what: (design: PaperDesign) => readonly string[]): Set<string> =>
  new Set(PAPER_DESIGNS.filter((design) => design.split === split).flatMap(what));

describe('papers', () => {
  it('are of every kind that is drawn, each under its own name', () => {
    expect(new Set(PAPER_DESIGNS.map(({ id }) => id)).size).toBe(PAPER_DESIGNS.length);
    expect(new Set(PAPER_DESIGNS.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(PAPER_DESIGNS.map(({ language }) => language)).size).toBeGreaterThanOrEqual(14);
  });

  it.each([
    ['languages', (design: PaperDesign) => [design.language]],
    ['layouts', (design: PaperDesign) => [design.layout]],
    ['typefaces', (design: PaperDesign) => [design.text, design.title]],
    ['senders', (design: PaperDesign) => [design.issuer.name]],
  ] as const)('share no %s between training and held-out ones', (_what, of) => {
    const trained = valuesOf('training', of);
    const both = [...valuesOf('held-out', of)].filter((value) => trained.has(value));
    expect(both).toEqual([]);
  });

  it.each(PAPER_DESIGNS.map((design) => [design.id, design] as const))('%s prints what it says', (_id, design) => {
    const spec = paperSpec(design, 7, false);
    const page = printPaper(design, spec, null, 7);
    const lines = page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    for (const { text, face } of lines) expect([...text].filter((char) => !pageFace(face).has(char))).toEqual([]);
    if (paperWordsOf(design.language).rightToLeft) return;
    const said = lines.map(({ text }) => text).join('\n');
    for (const value of [design.issuer.name, spec.name, ...spec.address, paperDate(spec.issued, design)])
      expect(said).toContain(value);
    expect(spec.address.join(' ')).toContain(spec.postalCode);
  });

  it('has a title in the language of every design', () => {
    for (const { id, language, kind } of PAPER_DESIGNS) expect(paperWordsOf(language).titles[kind], id).toBeTruthy();
  });
});

describe('paperDate', () => {
  it.each([
    ['D MONTH YYYY', 'fr', '4 mars 2026'],
    ['YYYY. MONTH D.', 'hu', '2026. március 4.'],
    ['DD.MM.YYYY', 'de', '04.03.2026'],
    ['D.M.YYYY', 'fi', '4.3.2026'],
  ] as const)('writes %s in %s', (dates, language: PaperLanguage, written) => {
    expect(paperDate('2026-03-04', { dates, language })).toBe(written);
  });
});
