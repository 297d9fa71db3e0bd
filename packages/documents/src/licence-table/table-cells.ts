import type { Box, TextLine } from '@bonafide/domain';
import { readDates, straightenLines } from '../visual/index.ts';
import { LICENCE_CATEGORIES } from './licence-categories.ts';

/** Where something stands in the frame in which rows run level. */
interface Place {
  readonly left: number;
  readonly middle: number;
  readonly height: number;
}

export type TableCell = Place &
  (
    | { readonly holds: 'category'; readonly category: string; readonly box: Box }
    | { readonly holds: 'date'; readonly possible: readonly string[] }
    | { readonly holds: 'codes'; readonly codes: readonly string[] }
    /** The number of a column or, before codes below the table, of a field. */
    | { readonly holds: 'number'; readonly number: string }
    /** Anything else beside such: a pictogram read as letters, or a date that is not legible. */
    | { readonly holds: 'other' }
  );

/** Union codes of annex I section 3 and national ones: `01.06`, `78`, `70.1234567.NL`, `B96`, `105`, some in brackets. */
const CODE = /^\(?(\d{2,3}(?:\.[\dA-Z]{1,12}){0,2})\)?$/;
const COLUMN = /^(9|1[0-4])[.,]?$/;

/** What the lines of a licence's back hold, each with its place, from left to right; lines that hold nothing known are left out. */
export function tableCells(lines: readonly TextLine[]): readonly TableCell[] {
  // Marks printed across the table lean as they like and must not tilt its rows.
  const telling = lines.filter((line) => cellsOf(line, line.box).some(({ holds }) => holds !== 'other'));
  const straight = straightenLines(telling);
  const cells = straight.flatMap((line, index) => cellsOf(line, telling[index]?.box ?? line.box));
  return cells.toSorted((a, b) => a.left - b.left);
}

/** A row may have been found as one line; letters are taken to be equally wide. */
function cellsOf({ text, box }: TextLine, onImage: Box): readonly TableCell[] {
  const at = (start: number): Place => ({
    left: box.x + (box.width * start) / Math.max(1, text.length),
    middle: box.y + box.height / 2,
    height: box.height,
  });
  const cells: TableCell[] = [];
  let rest = text;
  for (const { raw, possible } of readDates(text)) {
    const start = rest.indexOf(raw);
    if (start < 0) continue;
    cells.push({ ...at(start), holds: 'date', possible });
    rest = rest.slice(0, start) + ' '.repeat(raw.length) + rest.slice(start + raw.length);
  }
  for (const { 0: word, index } of rest.matchAll(/[^\s,;/]+/g)) {
    cells.push(wordCell(word.toUpperCase(), at(index), onImage));
  }
  return cells;
}

function wordCell(word: string, place: Place, box: Box): TableCell {
  if (LICENCE_CATEGORIES.has(word)) return { ...place, holds: 'category', category: word, box };
  const number = COLUMN.exec(word)?.[1];
  if (number) return { ...place, holds: 'number', number };
  const code = CODE.exec(word)?.[1];
  return code ? { ...place, holds: 'codes', codes: [code] } : { ...place, holds: 'other' };
}
