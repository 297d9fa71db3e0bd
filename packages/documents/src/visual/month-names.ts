import { withinOneEdit } from '@bonafide/names';
import { LANGUAGES } from './languages/index.ts';
import { labelKey } from './lexicon.ts';

/** Documents abbreviate months to their first three letters, unless the language's list says otherwise. */
const ABBREVIATION = 3;
/** Shorter month names are too close to each other to be recognised when misread. */
const SHORTEST_FUZZY = 5;

/** Whole names by key, each with every month that some language calls so: LISTOPAD is October in Croatia, November in Poland. */
const MONTHS_BY_NAME = collectNames();
/** Abbreviations; of two languages that differ the one listed first counts. */
const MONTH_BY_ABBREVIATION = collectAbbreviations();

/** The months (1 to 12) that a word may name, the most usual first; empty for any other word. */
export function monthsOf(word: string): readonly number[] {
  const key = labelKey(word);
  if (key.length < ABBREVIATION) return [];
  const named = MONTHS_BY_NAME.get(key);
  if (named) return named;
  const abbreviated = MONTH_BY_ABBREVIATION.get(key);
  if (abbreviated) return [abbreviated];
  return twiceNamed(key) ?? nearlyNamed(key);
}

/** A month in two languages whose stroke was lost or read as a letter: `JANJAN`, `AUGIAOUT`. */
function twiceNamed(key: string): readonly number[] | null {
  for (let end = ABBREVIATION; end <= key.length - ABBREVIATION; end++) {
    const first = exactly(key.slice(0, end));
    if (first === null) continue;
    if (exactly(key.slice(end)) === first || exactly(key.slice(end + 1)) === first) return [first];
  }
  return null;
}

function exactly(key: string): number | null {
  return MONTHS_BY_NAME.get(key)?.[0] ?? MONTH_BY_ABBREVIATION.get(key) ?? null;
}

function nearlyNamed(key: string): readonly number[] {
  if (key.length < SHORTEST_FUZZY) return [];
  const near = [...MONTHS_BY_NAME].filter(([name]) => name.length >= SHORTEST_FUZZY && withinOneEdit(name, key));
  return [...new Set(near.flatMap(([, months]) => months))];
}

function* forms(): Generator<readonly [key: string, month: number]> {
  for (const { months } of LANGUAGES) {
    for (const [index, names] of (months ?? '').split(' ').entries()) {
      for (const name of names.split('|')) yield [labelKey(name), index + 1];
    }
  }
}

function collectNames(): ReadonlyMap<string, readonly number[]> {
  const months = new Map<string, readonly number[]>();
  for (const [key, month] of forms()) {
    if (key !== '') months.set(key, [...new Set([...(months.get(key) ?? []), month])]);
  }
  return months;
}

function collectAbbreviations(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const [key, month] of forms()) {
    const abbreviation = key.slice(0, ABBREVIATION);
    if (abbreviation !== '' && !months.has(abbreviation)) months.set(abbreviation, month);
  }
  return months;
}
