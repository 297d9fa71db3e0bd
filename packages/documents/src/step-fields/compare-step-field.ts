import { compareAddresses, compareNames, foldWords } from '@bonafide/names';

import { readDates } from '../visual/index.ts';
import { fieldMeaning } from './field-meaning.ts';

/** Whether what is known about a field and what a paper says are the same; null: it cannot be said. */
export function compareStepField(field: string, known: string, found: string): boolean | null {
  const meaning = fieldMeaning(field);
  if (meaning === 'address') return compareAddresses(known, found).agrees;
  if (meaning === 'name') return compareNames(known, found).agrees;
  return (meaning === 'text' ? null : sameDay(known, found)) ?? plain(known) === plain(found);
}

/** A print that can mean two days agrees with either. Null where one is no date. */
function sameDay(known: string, found: string): boolean | null {
  const [left, right] = [known, found].map((text) => readDates(text)[0]?.possible);
  return left && right ? left.some((day) => right.includes(day)) : null;
}

/** Letters and figures alone, without marks: numbers are written with spaces and signs at will. */
export function plain(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}
