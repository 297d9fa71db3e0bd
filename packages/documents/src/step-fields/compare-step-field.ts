import type { StepComparison } from '@bonafide/domain';
import { compareAddresses, compareNames, foldWords } from '@bonafide/names';
import { readDates } from '../visual/index.ts';
import { fieldMeaning } from './field-meaning.ts';
import { addressParts, nameParts } from './step-parts.ts';

/** Whether what is known about a field and what a paper says are the same, and which of their parts are. */
export function compareStepField(field: string, known: string, found: string): StepComparison {
  const meaning = fieldMeaning(field);
  if (meaning === 'address') {
    const { agrees, parts } = compareAddresses(known, found);
    return { field, known, found, agrees, parts: addressParts(parts) };
  }
  if (meaning === 'name')
    return { field, known, found, agrees: compareNames(known, found).agrees, parts: nameParts(known, found) };
  const agrees = (meaning === 'text' ? null : sameDay(known, found)) ?? plain(known) === plain(found);
  return { field, known, found, agrees, parts: [] };
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
