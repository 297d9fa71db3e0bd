import { describe, expect, it } from 'vitest';
import { PDF_TEXT_SCALE, readPdfPages } from './read-pdf-pages.ts';

/** A one-page PDF (ISO 32000-1) of 595 x 842 points with text at places in points from the foot. */
function pdf(...texts: readonly (readonly [text: string, x: number, y: number])[]): Buffer {
  const content = texts.map(([text, x, y]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(body + xref, 'latin1');
}

describe('readPdfPages', () => {
  it('gives rows with their places, from the head of the page', async () => {
    const [page] = await readPdfPages(pdf(['Utopia Energy Ltd', 50, 800], ['Invoice date: 4 March 2026', 50, 700]));
    expect(page?.size).toEqual({ width: 1653, height: 2339 });
    expect(page?.lines.map(({ text }) => text)).toEqual(['Utopia Energy Ltd', 'Invoice date: 4 March 2026']);
    const [title, date] = page?.lines ?? [];
    expect((title?.box.x ?? 0) / PDF_TEXT_SCALE).toBeCloseTo(51, 0);
    // The U's own left edge lies a point inside its cell.
    expect(((date?.box.y ?? 0) - (title?.box.y ?? 0)) / PDF_TEXT_SCALE).toBeCloseTo(100, 0);
  });

  it('parts columns that stand side by side', async () => {
    const [page] = await readPdfPages(pdf(['ANNA SPECIMEN', 50, 700], ['Invoice 4711', 350, 700]));
    expect(page?.lines.map(({ text }) => text)).toEqual(['ANNA SPECIMEN', 'Invoice 4711']);
  });

  it('keeps commas and degrees in their row, and rows apart', async () => {
    const [page] = await readPdfPages(pdf(['RUA 23', 50, 700], [', 4\\272 B', 93, 700], ['4050 FOZ', 50, 686]));
    expect(page?.lines.map(({ text }) => text)).toEqual(['RUA 23, 4º B', '4050 FOZ']);
  });

  it('finds no line on an empty page and refuses what is no PDF', async () => {
    expect((await readPdfPages(pdf()))[0]?.lines).toEqual([]);
    await expect(readPdfPages(Buffer.from('%PDF-1.4 nothing'))).rejects.toMatchObject({ code: 'pdf.broken' });
  });
});
