import type { FieldMatch } from '@bonafide/checks';
import type { DatabaseField } from '@bonafide/domain';
import { alpha2Of, alpha3Of, compareAddresses, compareNames } from '@bonafide/names';

/** Words by which databases say yes and no. */
const YES = ['true', 'yes', 'y', 'match', 'matched', 'full', '1'];
const NO = ['false', 'no', 'n', 'mismatch', 'no_match', 'nomatch', 'not_matched', '0'];

/** What a database says itself of a field; anything but a yes or a no is nothing said. */
export function saidMatch(value: unknown): FieldMatch {
  const word = String(value ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]/g, '_');
  if (YES.includes(word)) return 'match';
  return NO.includes(word) ? 'mismatch' : 'unknown';
}

/** Whether a database's value is the document's, as people compare them: spellings, separators and kinds of dates aside. */
export function compareField(field: DatabaseField, ours: string, theirs: unknown): FieldMatch {
  if (typeof theirs !== 'string' && typeof theirs !== 'number') return 'unknown';
  const text = String(theirs).trim();
  if (text === '') return 'unknown';
  const agrees = COMPARED[field](ours, text);
  if (agrees === null) return 'unknown';
  return agrees ? 'match' : 'mismatch';
}

/** Null: it cannot be told. */
type Comparison = (ours: string, theirs: string) => boolean | null;

const sameNumber: Comparison = (ours, theirs) => plain(ours) === plain(theirs);
const plain = (number: string): string => number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
const sameName: Comparison = (ours, theirs) => compareNames(ours, theirs).agrees;
const sameDate: Comparison = (ours, theirs) => datesIn(theirs).includes(ours);
const COMPARED: Readonly<Record<DatabaseField, Comparison>> = {
  documentNumber: sameNumber,
  personalNumber: sameNumber,
  firstName: sameName,
  lastName: sameName,
  dateOfBirth: sameDate,
  dateOfExpiry: sameDate,
  nationality: (ours, theirs) =>
    (theirs.length === 2 && alpha3Of(theirs) ? theirs.toUpperCase() : alpha2Of(theirs)) === ours,
  sex: (ours, theirs) => theirs.charAt(0).toUpperCase() === ours,
  address: (ours, theirs) => compareAddresses(ours, theirs).agrees,
};

/** `1990-12-20...`, `19901220`, `20-12-1990`, `20.12.1990`, `12/20/1990`: either of the first two may be the day. */
function datesIn(text: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text) ?? [];
  if (year) return [`${year}-${month}-${day}`];
  const [, first, second, last] = /^(\d{2})[-./](\d{2})[-./](\d{4})$/.exec(text) ?? [];
  return first ? [`${last}-${second}-${first}`, `${last}-${first}-${second}`] : [];
}
