import type { Box, TextLine } from '@bonafide/domain';
import { readDates } from './dates.ts';
import { fieldMarks } from './field-numbers.ts';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';

const BY_SEQUENCE = { label: 0.5, place: 0.7 };
/** Below the number, in heights of its line, and as far aside: beginnings of one column, whether its numbers were read or not. */
const FARTHEST_BELOW = 2.4;
const ALIGNED = 2;
/** A house or postal number, and a name: letters alone could be an authority, digits alone a number. */
const ADDRESS = /(?=.*\d)\p{L}{3}/u;

/** Field 8 of a European licence whose number was not read: the line with a house number right below field 5 (Directive 2006/126/EC annex I). */
export function licenceAddress(number: Box, free: readonly TextLine[]): readonly FoundValue[] {
  const candidates = free.filter(({ text, box }) => isBelow(number, box) && isAddress(text));
  const [line] = candidates;
  const value = line && candidates.length === 1 ? readFieldValue('address', line.text) : null;
  return line && value ? [{ attribute: 'address', value, line, found: 'numbering', evidence: BY_SEQUENCE }] : [];
}

function isBelow(upper: Box, lower: Box): boolean {
  const gap = lower.y - (upper.y + upper.height);
  return (
    gap > -0.6 * upper.height &&
    gap < FARTHEST_BELOW * upper.height &&
    lower.y > upper.y + 0.4 * upper.height &&
    Math.abs(lower.x - upper.x) < ALIGNED * upper.height
  );
}

function isAddress(text: string): boolean {
  return ADDRESS.test(text) && /\s/.test(text.trim()) && fieldMarks(text).length === 0 && readDates(text).length === 0;
}
