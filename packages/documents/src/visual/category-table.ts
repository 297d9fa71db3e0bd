import type { TextLine } from '@bonafide/domain';
import { LICENCE_CATEGORIES } from '../licence-table/licence-categories.ts';
import { readDates } from './dates.ts';
import { straightenLines } from './straighten-lines.ts';

/** Fewer letters alone may be blood groups, types or codes. */
const FEWEST_CATEGORIES = 5;
/** Patterns that were taken for text give letters too, uncertain ones. */
const LEAST_CONFIDENCE = 0.8;
/** Fields 9 to 14 head the columns; no other document has three such numbers and nothing else in one row. */
const HEAD = /^(9|10|11|12|13|14)[.,]?$/;
const FEWEST_HEADS = 3;
/** Middles of one row lie this close, in heights of the lower line. */
const SAME_ROW = 0.7;

/** Categories of every member state; the national ones are letters that stand for a sex or a type elsewhere. */
const COMMON = /^(?:AM|A[12]?|B1?E?|C1?E?|D1?E?)$/;

/**
 * How surely lines show the table of categories on a licence's back (Directive 2006/126/EC annex I): `clear` by its heads or its
 * column of categories, `likely` by rows of two dates each, or one beside categories. Null: they show none.
 */
export function categoryTable(printed: readonly TextLine[]): 'clear' | 'likely' | null {
  const lines = straightenLines(printed.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE));
  const categories = lines.filter(({ text }) => LICENCE_CATEGORIES.has(text.trim().toUpperCase()));
  const alone = new Set(categories.map(({ text }) => text.trim().toUpperCase())).size;
  const words = lines.flatMap(({ text }) => text.trim().split(/\s+/).filter(isHead));
  const heads = lines.filter(({ text }) => text.trim().split(/\s+/).every(isHead));
  const headed = Math.max(0, ...heads.map((head) => headsBeside(head, heads)));
  if (headed >= FEWEST_HEADS || alone >= FEWEST_CATEGORIES) return 'clear';
  if ((alone >= 3 && new Set(words).size >= 2) || (alone >= 1 && new Set(heads.map(headOf)).size >= 2)) return 'clear';
  const common = categories.filter(({ text }) => COMMON.test(text.trim().toUpperCase()));
  const pairs = pairsOfDates(lines);
  const beside = pairs.some(([first]) => first && common.some(({ box }) => box.x + box.width < first.box.x));
  return pairs.length >= 2 || beside ? 'likely' : null;
}

const isHead = (word: string): boolean => HEAD.test(word);
const headOf = ({ text }: TextLine): string => text.trim();

/** Different heads in the row of one of them, itself included. */
function headsBeside(head: TextLine, heads: readonly TextLine[]): number {
  const row = heads.filter((other) => inRow(head, other));
  return new Set(row.flatMap(({ text }) => text.match(/\d+/g) ?? [])).size;
}

/** Rows of two dates, beginning and end of a category's validity, from left to right. */
function pairsOfDates(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const dated = lines.filter(({ text }) => readDates(text).length === 1).toSorted((a, b) => a.box.x - b.box.x);
  return dated
    .filter((line, index) => dated.findIndex((other) => inRow(line, other)) === index)
    .map((line) => dated.filter((other) => inRow(line, other)))
    .filter(({ length }) => length === 2);
}

function inRow({ box: a }: TextLine, { box: b }: TextLine): boolean {
  const apart = Math.abs(a.y + a.height / 2 - b.y - b.height / 2);
  return apart < SAME_ROW * Math.min(a.height, b.height);
}
