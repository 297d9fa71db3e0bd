import { assemblePdf } from '../photos/picture-pdf.ts';
import { A4, type BarMark, type PageFace, type PaperPage, type PlacedMark, pageFace } from './paper-page.ts';
import { pdfPath } from './pdf-path.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Catalogue, pages, page, content; fonts come after. */
const FIRST_FONT = 5;
/** Catalogue numbers: a font, its characters' map, its glyphs. */
interface PageFont {
  readonly face: PageFace;
  readonly characters: readonly string[];
}

/** A page as a PDF of real text: each typeface a Type 3 font of its outlines, with what its letters mean (ISO 32000-1 clause 9). */
export function pagePdf({ marks }: PaperPage): Buffer {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const fonts = [...new Set(texts.map(({ face }) => face))].map((face): PageFont => {
    const written = texts.filter((mark) => mark.face === face).flatMap(({ text }) => [...text]);
    return { face, characters: [...new Set(written)].slice(0, 255) };
  });
  const content = marks.map((mark) => (mark.kind === 'bar' ? barContent(mark) : textContent(mark, fonts))).join('\n');
  let next = FIRST_FONT;
  const objects: Buffer[] = [];
  const names = fonts.map((font, index) => {
    const number = next;
    const made = fontObjects(font, number);
    objects.push(...made);
    next += made.length;
    return `/F${index} ${number} 0 R`;
  });
  const box = `[0 0 ${points(A4.width)} ${points(A4.height)}]`;
  return assemblePdf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << ${names.join(' ')} >> >> >>`,
    ),
    stream(content),
    ...objects,
  ]);
}

const points = (mm: number): string => (mm * POINTS_PER_MM).toFixed(2);
const stream = (text: string): Buffer =>
  Buffer.from(`<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`);

/** `#rrggbb` as three parts of one. */
function colourOf(colour: string): string {
  return [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');
}

function barContent({ x, y, width, height, colour }: BarMark): string {
  const box = [x, A4.height - y - height, width, height].map(points).join(' ');
  return `${colourOf(colour)} rg ${box} re f`;
}

function textContent({ text, face, x, y, size, colour }: PlacedMark, fonts: readonly PageFont[]): string {
  const index = fonts.findIndex((font) => font.face === face);
  const codes = [...text].map((char) => hex((fonts[index]?.characters.indexOf(char) ?? 0) + 1, 2)).join('');
  const place = `1 0 0 1 ${points(x)} ${points(A4.height - y)} Tm`;
  return `BT ${colourOf(colour)} rg /F${index} ${points(size)} Tf ${place} <${codes}> Tj ET`;
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** The font, the meanings of its codes, and one procedure a glyph (clauses 9.6.5 and 9.10.3). */
function fontObjects({ face: name, characters }: PageFont, number: number): readonly Buffer[] {
  const face = pageFace(name);
  const em = face.unitsPerEm;
  const first = number + 2;
  const widths = characters.map((char) => Math.round(face.advance(char) * em));
  const procedures = characters.map((_, i) => `/g${i} ${first + i} 0 R`).join(' ');
  const names = characters.map((_, i) => `/g${i}`).join(' ');
  const [low, high] = [Math.round(-0.22 * em), Math.round((face.capHeight + 0.05) * em)];
  const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 ${low} ${em} ${high}] /FontMatrix [${1 / em} 0 0 ${1 / em} 0 0] /FirstChar 1 /LastChar ${characters.length} /Widths [${widths.join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names}] >> /CharProcs << ${procedures} >> /ToUnicode ${number + 1} 0 R >>`;
  const glyphs = characters.map((char, i) =>
    stream(`${widths[i]} 0 0 ${low} ${widths[i]} ${high} d1\n${pdfPath(face.outline(char))} f`),
  );
  return [Buffer.from(font), stream(unicodeMap(characters)), ...glyphs];
}

function unicodeMap(characters: readonly string[]): string {
  const rows = characters.map((char, i) => {
    const units = [...Array(char.length).keys()].map((at) => hex(char.charCodeAt(at), 4)).join('');
    return `<${hex(i + 1, 2)}> <${units}>`;
  });
  // At most 100 rows a block, clause 9.10.3 by way of Adobe's technical note 5014.
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, b) => rows.slice(b * 100, b * 100 + 100));
  const body = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n');
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letters def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${body}\nendcmap\nend\nend`;
}
