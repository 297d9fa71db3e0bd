import { FACES, textPath, textWidth } from '../../glyphs/index.ts';
import { drawPattern } from './patterns.ts';
import type { Press } from './press.ts';

const MARK_INK = '#c2262e';

/** SPECIMEN once across the sheet, pale enough for a reader of the fields beneath. */
function watermark({ sheet }: Press, opacity: number): void {
  const { width, height } = sheet.format;
  const size = (width * 0.8) / textWidth(FACES['sans-bold'], 'SPECIMEN');
  const { svg } = textPath('SPECIMEN', { face: FACES['sans-bold'], x: -width * 0.4, y: size * 0.36, size });
  const place = `translate(${width * 0.53} ${height * 0.47}) rotate(-22)`;
  sheet.draw(`<g transform="${place}" fill="${MARK_INK}" opacity="${opacity}">${svg}</g>`);
}

/** SPECIMEN many times, small, in slanted rows. */
function rowsOfMarks({ sheet }: Press): void {
  const { width, height } = sheet.format;
  let marks = '';
  for (let row = 0; row < height / 11; row++) {
    for (let column = -1; column < width / 26; column++) {
      const [x, y] = [column * 26 + (row % 2) * 13, row * 11 + 8];
      const { svg } = textPath('SPECIMEN', { face: FACES.condensed, x: 0, y: 0, size: 3.2 });
      marks += `<g transform="translate(${x} ${y}) rotate(-12)">${svg}</g>`;
    }
  }
  sheet.draw(`<g fill="${MARK_INK}" opacity="0.16">${marks}</g>`);
}

/** SPECIMEN as outlined letters along the sheet. */
function outlinedMark({ sheet, palette }: Press): void {
  const { width, height } = sheet.format;
  const size = (width * 0.9) / textWidth(FACES.grotesque, 'SPECIMEN');
  const { svg } = textPath('SPECIMEN', { face: FACES.grotesque, x: width * 0.05, y: height * 0.62, size });
  const stroke = `stroke="${palette.title}" stroke-width="14"`;
  sheet.draw(`<g fill="none" opacity="0.22" ${stroke}>${svg}</g>`);
}

const MARKS = {
  watermark: (press: Press) => watermark(press, ['dark', 'black'].includes(press.design.look.ground) ? 0.3 : 0.13),
  rows: rowsOfMarks,
  outline: outlinedMark,
} as const;

/** Tinted paper, the fine lines of the design's family, and the mark that says that nobody issued this. */
export function printGround(press: Press): void {
  const { sheet, palette, design, random } = press;
  const { width, height } = sheet.format;
  const stops = palette.paper.map((ink, i) => `<stop offset="${i}" stop-color="${ink}"/>`).join('');
  sheet.define(`<linearGradient id="paper" x1="0" y1="0" x2="1" y2="1">${stops}</linearGradient>`);
  sheet.draw(`<rect width="${width}" height="${height}" fill="url(#paper)"/>`);
  sheet.draw(drawPattern(design.look.pattern, { width, height, inks: palette.lines, random }));
  MARKS[design.look.mark](press);
}
