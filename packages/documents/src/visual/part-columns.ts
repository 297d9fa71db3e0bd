import { readDates } from './dates.ts';
import { fieldMarks } from './field-numbers.ts';
import type { PlacedLine } from './join-pieces.ts';
import { matchLabel } from './label-match.ts';

/** Text beside a date that is a value of its own: a few letters, or the letter of the sex. */
const OWN_VALUE = /^[\s,;|]*(?:[^\d]*\p{L}{3}.*|[MFX])[\s,;|]*$/u;

/** A North American licence's number and abbreviation for the next column's value, behind a value: `W30622636 4b EXP`. */
const NEXT_FIELD = /(?<=\S)\s+(?:4[abd]|3|15|16|18)[.,]?\s?(?:EXP|ISS|DLN?|DOB|SEX|HGT|EYES)$/;

/**
 * Parts values of neighbouring columns that the detector took for one line: `UTOPIAN 23.03.1958`. Lines with labels or
 * field numbers stay whole, for those part them better.
 */
export function partColumns({ line, origin }: PlacedLine): readonly PlacedLine[] {
  const next = NEXT_FIELD.exec(line.text);
  if (next) {
    const parts = [partOf(line, 0, next.index), partOf(line, next.index, line.text.length)];
    return parts.map((part) => ({ line: part, origin }));
  }
  const dates = readDates(line.text);
  const [date] = dates;
  const start = date ? line.text.indexOf(date.raw) : -1;
  if (!date || start < 0 || dates.length > 1 || matchLabel(line.text) || fieldMarks(line.text).length > 0) {
    return [{ line, origin }];
  }
  const end = start + date.raw.length;
  const before = OWN_VALUE.test(line.text.slice(0, start)) ? start : 0;
  const after = OWN_VALUE.test(line.text.slice(end)) ? end : line.text.length;
  return [
    [0, before],
    [before, after],
    [after, line.text.length],
  ]
    .filter(([from = 0, to = 0]) => to > from)
    .map(([from = 0, to = 0]) => ({ line: partOf(line, from, to), origin }));
}

/** Glyphs are taken as equally wide. */
function partOf(line: PlacedLine['line'], from: number, to: number): PlacedLine['line'] {
  const scale = line.box.width / line.text.length;
  const box = { ...line.box, x: line.box.x + from * scale, width: (to - from) * scale };
  return { ...line, text: line.text.slice(from, to).trim(), box };
}
