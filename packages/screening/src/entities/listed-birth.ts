import type { ListedBirth } from './list-entity.ts';
import { type Days, daysOf } from './listed-day.ts';

/** Signs that the date is about so: `circa 1951`, `c. 1951`, `approximately`, `~`, `um 1951`, `vers 1951`, `1951?`. */
const CIRCA =
  /(?<!\p{L})(?:circa|approx(?:imately)?|aprox(?:imadamente)?|about|around|probably|possibly|estimated|um|etwa|ungefähr|vers|environ|hacia|около|примерно|apie)(?!\p{L})\.?|\bca?\.?\s?(?=\d)|[~≈]|(?<=\d{4}\s?)\?/giu;
/** Words that stand around a date without changing it. */
const AROUND = /^\s*(?:born(?:\s+(?:on|in))?|b\.|geb(?:oren)?\.?(?:\s+am)?|née?(?:\s+(?:le|en))?|gim\.)\s+|[()[\]]/giu;
const BETWEEN = /\s+(?:to|and|or|until|bis|und|oder|et|ou|y|-|–)\s+|(?<=\d{4})\s*[-–/]\s*(?=\d{4}\b)/i;
/** `1960s`, `early 1960s`. */
const DECADE = /\b(\d{3})0'?s\b/;

/**
 * A birth date as lists write it (`30 Apr 1963`, `1963`, `circa 1951`, `1963 to 1965`, `dd/mm/1965`, `1963-04-00`, `1960s`)
 * as the days that are possible. Null when nothing can be understood. Days before months where only digits tell.
 */
export function listedBirth(text: string, markedCirca = false): ListedBirth | null {
  const circa = markedCirca || text.search(CIRCA) >= 0;
  const plain = text
    .replace(CIRCA, ' ')
    .replace(AROUND, ' ')
    .replace(/\b(?:between|zwischen|entre)\b/i, ' ')
    .trim();
  const decade = DECADE.exec(plain);
  if (decade !== null) return range({ from: `${decade[1]}0-01-01`, to: `${decade[1]}9-12-31` }, true);
  const [first = '', second] = plain.split(BETWEEN);
  const from = daysOf(first);
  if (from === null) return null;
  if (second === undefined) return { ...from, circa };
  const to = daysOf(second);
  return to === null || to.to < from.from ? { ...from, circa } : range({ from: from.from, to: to.to }, circa);
}

/** Every year from the first to the last; for lists that give them as two fields. */
export function birthYears(first: string, last: string, circa: boolean): ListedBirth | null {
  const from = daysOf(first);
  const to = daysOf(last);
  if (from === null || to === null || to.to < from.from) return null;
  return range({ from: from.from, to: to.to }, circa);
}

function range({ from, to }: Pick<Days, 'from' | 'to'>, circa: boolean): ListedBirth {
  return { from, to, precision: 'range', circa };
}
