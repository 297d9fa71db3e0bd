import { type Press, typeset } from './press.ts';
import { printedDate } from './printed-text.ts';

const CATEGORIES = ['AM', 'A1', 'A2', 'A', 'B', 'BE', 'C1', 'C', 'CE', 'D', 'T'];

/** The table of a licence's back: a row for each category, dates where the holder has it (Directive 2006/126/EC annex I). */
export function printCategories(press: Press, place: { x: number; y: number; pitch: number }): void {
  const { sheet, design, spec, palette } = press;
  const held = spec.licenceCategories.split(' ');
  const { x, y, pitch } = place;
  const columns = [x, x + 13, x + 32, x + 50];
  const right = Math.min(sheet.format.width - 3, x + 60);
  const write = (text: string, column: number, row: number, capHeight = 1.5): void => {
    const at = { x: columns[column] ?? x, y: y + row * pitch, colour: palette.value, maxWidth: 17 };
    sheet.text(text, typeset(design.look.value, capHeight, at));
  };
  ['9.', '10.', '11.', '12.'].forEach((number, column) => {
    write(number, column, 0, 1.3);
  });
  CATEGORIES.forEach((category, index) => {
    const row = index + 1;
    const rule = y + row * pitch + 0.9;
    sheet.draw(`<path d="M${x - 1} ${rule}H${right}" stroke="${palette.label}" stroke-width="0.12"/>`);
    write(category, 0, row);
    if (!held.includes(category)) return;
    write(printedDate(spec.dateOfIssue, design), 1, row);
    write(printedDate(spec.dateOfExpiry, design), 2, row);
    if (index % 3 === 0) write('01.06', 3, row);
  });
}
