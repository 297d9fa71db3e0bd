import type { AttributeName, TextLine } from '@bonafide/domain';
import { countryMentioned, foldToAscii } from '@bonafide/names';
import { KIND_WORDS } from '../recognise/kind-words.ts';

import { readDates } from './dates.ts';
import { fieldMarks } from './field-numbers.ts';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { licenceAddress } from './licence-address.ts';

const TITLES = KIND_WORDS.find(([kind]) => kind === 'driver_licence')?.[1] ?? [];
/** Numbers may have spaces, but only addresses have words beside them. */
const WORDS = /\p{L}{3}\S*\s|\s\S*\p{L}{3}/u;
const BY_SEQUENCE = { label: 0.5, place: 0.7 };

/**
 * Fields of a European driving licence whose small numbers were not read at all: the model of Directive 2006/126/EC sets
 * names, birth, issue, authority and number below each other in one column, the expiry beside or under the issue, which is enough to tell them apart. Empty when
 * no title says that this is a licence, or the column does not show.
 */
export function unnumberedLicence(printed: readonly TextLine[]): readonly FoundValue[] {
  const lines = unmarked(printed);
  if (!lines.some(({ text }) => isTitle(text))) return [];
  const fromTop = lines.filter(({ text }) => !isTitle(text)).toSorted((a, b) => a.box.y - b.box.y);
  const birth = fromTop.find(isDate);
  if (!birth) return [];
  const column = fromTop.filter(({ box }) => Math.abs(box.x - birth.box.x) < 2 * birth.box.height);
  const above = column.filter((line) => line.box.y < birth.box.y && isName(line)).slice(-2);
  const below = column.filter((line) => line.box.y > birth.box.y);
  const [surname, givenNames] = above;
  const place = fromTop.find((line) => besides(line, birth) && isName(line));
  const issue = below.find(isDate);
  const number = below
    .filter((line) => !isDate(line) && readFieldValue('documentNumber', line.text) !== null)
    .findLast(({ text }) => !WORDS.test(text));
  const expiry = issue && fromTop.find((line) => isDate(line) && (besides(line, issue) || isUnder(line, issue)));
  return [
    ...(above.length === 2 ? [...field('surname', surname), ...field('givenNames', givenNames)] : []),
    ...field('dateOfBirth', birth),
    ...field('placeOfBirth', place),
    ...field('dateOfIssue', issue),
    ...field('dateOfExpiry', expiry),
    ...field('authority', below.find(isName)),
    ...field('documentNumber', number),
    ...(number ? licenceAddress(number.box, below) : []),
    ...field(
      'licenceCategories',
      below.findLast(({ text }) => /^[ABCDLMTFKGH][M1-9BE]{0,2}(?:[\s/,.;]+[A-Z][M1-9BE]{0,2})*$/.test(text.trim())),
    ),
  ];
}

function isTitle(text: string): boolean {
  const folded = foldToAscii(text);
  return TITLES.some((title) => folded.includes(title));
}

function isDate({ text }: TextLine): boolean {
  return (readDates(text)[0]?.raw.length ?? 0) >= text.trim().length - 3 && readDates(text).length === 1;
}

function isName({ text }: TextLine): boolean {
  return text.trim().length >= 3 && readFieldValue('surname', text) !== null && countryMentioned(text) === null;
}

/** In the same row, to the right. */
function besides(line: TextLine, other: TextLine): boolean {
  const middle = line.box.y + line.box.height / 2;
  return line.box.x > other.box.x + other.box.width && middle > other.box.y && middle < other.box.y + other.box.height;
}

/** In the next row of the same column. */
function isUnder(line: TextLine, other: TextLine): boolean {
  const gap = line.box.y - (other.box.y + other.box.height);
  return (
    Math.abs(line.box.x - other.box.x) < 2 * other.box.height &&
    gap > -0.3 * other.box.height &&
    gap < 2 * other.box.height
  );
}

function field(attribute: AttributeName, line: TextLine | undefined): readonly FoundValue[] {
  const value = line ? readFieldValue(attribute, line.text) : null;
  return line && value ? [{ attribute, value, line, found: 'numbering', evidence: BY_SEQUENCE }] : [];
}

/** The few numbers that were read are no part of the values. */
function unmarked(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.map((line) => {
    const [mark] = fieldMarks(line.text);
    return mark?.start === 0 ? { ...line, text: line.text.slice(mark.valueStart) } : line;
  });
}
