import { withBuildingLetter, withHouseMarked, withPlainMarks } from './part-marks.ts';
import { markFlats, markStreetNumbers } from './street-numbers.ts';
import { BOX_WORDS, FLOOR_WORDS, NUMBER_WORDS, UNIT_WORDS } from './words/number-words.ts';
import { postalForms } from './words/postal-codes.ts';
import { streetKinds } from './words/street-types.ts';

export interface NumbersFound {
  readonly postalCode: string | null;
  readonly box: string | null;
  readonly unit: string | null;
  readonly floor: string | null;
  readonly figures: readonly string[];
  /** The words, with `#` where a house number stood and `@` for the postal code; numbers of streets are ordinals (`5th`). */
  readonly rest: string;
}

const BOX = new RegExp(`\\b(?:${BOX_WORDS})\\b\\.? *(?:no\\.?|nr\\.?|#)? *(\\d[\\d ]*\\d|\\d)`, 'g');
const UNIT = new RegExp(
  `(?:\\b(?:${UNIT_WORDS})\\b\\.?|#)\\s*(?:no\\.?|nr\\.?|#)?\\s*([a-z]?-?\\d+[a-z]?|[a-z]\\b)`,
  'g',
);
/** Danish doors: left, right and middle of a floor. */
const DOOR = /(?<=\d[a-z]? *,? *)(\d{1,2}(?:\. ?(?:tv|th|mf)| tv))\b\.?/g;
/** `Calle Mayor 25, 3º B`: floor and door behind the house number. */
const FLOOR_AND_DOOR = /(?<=[a-z]{2}[^,]* \d+[a-z]? ?,? )(\d+th(?: *[a-z])?)(?=\s*(?:,|$))/g;
const FLOOR = new RegExp(
  `\\b(\\d+)(?:/f\\b|(?:st|nd|rd|th|de|e|\\.)\\s*(?:${FLOOR_WORDS})\\b\\.?|\\s*(?:${FLOOR_WORDS})\\b\\.?(?!\\s*\\d))|\\b(?:${FLOOR_WORDS})\\b\\.?\\s*(\\d+)\\b`,
  'g',
);
/** Buildings and rooms of Russian addresses, which follow the house: `d. 6 str. 1 kom. 2`. */
const PART_OF_HOUSE = /(?<=\d[a-z]? *,? *)\bstr\.? ?(?=\d)/g;
const BEFORE_FIGURE = new RegExp(`(?:\\b(?:${NUMBER_WORDS})\\b(?:[.:]|(?<=[a-z]{2})-)? *)+(?=(?:[a-z]-?)?\\d)`, 'g');
/** `Jalan SS2/75`: by now no postal code is left that looks like it. */
const GLUED_NAME = /(?<=\b[a-z]{2,3})(?=\d+\b)/g;
/** `D-85`: the letter belongs to the number. */
const LETTER_BEFORE_FIGURE = /\b([a-z])-(?=\d+\b)/g;
/** A number with its letter, which stands apart at an end alone (in `7 N Invented Avenue` it is a direction), or any other mix (`3k2`, `a8`). */
const FIGURE =
  /\b(\d+)(?:-?([a-z])(?![a-z])| ([a-z])(?=\s*(?:,|$|@|(?!\d+[a-z]?th\b)\d))| ?(bis|ter|quater)\b)?(?![a-z\d])|\b(?!\d+[a-z]?th\b)(?=[a-z]*\d)[a-z\d]+\b/g;
/** Figures amid letters are letters that were misread: `G6ra`. */
const FIGURES_IN_WORD = /(?<=\p{L})[01568]{1,2}(?=\p{L})/gu;
const LETTER_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '6': 'o', '8': 'b' };

/** Takes the numbers out of folded text. */
export function extractNumbers(text: string, country: string | null): NumbersFound {
  const marked = markFlats(withPlainMarks(text, country), country);
  const spaced = withHouseMarked(markStreetNumbers(` ${marked} `.replace(/(?<=[a-z]{4})(?=\d)/g, ' ')));
  const boxes = take(spaced, BOX);
  const postal = findPostalCode(boxes.rest, country);
  const units = take(postal.rest, UNIT);
  const doors = take(units.rest, DOOR);
  const landings = take(doors.rest, FLOOR_AND_DOOR);
  const floors = take(landings.rest, FLOOR);
  const plain = withBuildingLetter(floors.rest)
    .replace(GLUED_NAME, ' ')
    .replace(PART_OF_HOUSE, ' ')
    .replace(BEFORE_FIGURE, ' ')
    .replace(LETTER_BEFORE_FIGURE, '$1')
    .replace(FIGURES_IN_WORD, lettersOf);
  // `Unit E, Unit 431`: what is marked beyond the one is a number like others.
  const unit = units.found.find((mark) => /\d/.test(mark)) ?? units.found[0];
  return {
    postalCode: postal.code,
    box: boxes.found[0] ?? null,
    unit: unit ?? doors.found[0] ?? landings.found[0]?.replace('th', '') ?? null,
    floor: floors.found[0] ?? null,
    figures: [...[...plain.matchAll(FIGURE)].map(figureOf), ...units.found.filter((mark) => mark !== unit)],
    rest: plain.replace(FIGURE, ' # '),
  };
}

function figureOf([all, digits, joined = '', apart = '', more = '']: RegExpMatchArray): string {
  return digits === undefined ? all.replace(/[^a-z\d]/g, '') : `${Number(digits)}${joined}${apart}${more}`;
}

/** What a pattern's groups caught, and the text without it. */
function take(text: string, pattern: RegExp): { readonly found: readonly string[]; readonly rest: string } {
  const found = [...text.matchAll(pattern)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
  return { found: found.map((number) => number.replace(/[^a-z\d]/g, '')), rest: text.replace(pattern, ' ') };
}

/** The last match counts: codes stand behind the street, or at least behind the house number. */
function findPostalCode(text: string, country: string | null): { readonly code: string | null; readonly rest: string } {
  for (const form of [...postalForms(country), ...(country === null ? [] : postalForms(null))]) {
    const match = [...text.matchAll(form)].findLast(({ index, 1: code = '' }) => !isHouseNumber(text, index, code));
    if (!match?.[1]) continue;
    const rest = `${text.slice(0, match.index)} @ ${text.slice(match.index + match[0].length)}`;
    return { code: match[1].replace(/[\s-]/g, ''), rest };
  }
  return { code: null, rest: text };
}

/** Figures alone are a house number in front of a street or behind its name, where the address has no other. */
function isHouseNumber(text: string, index: number, code: string): boolean {
  if (!/^\d{4,5}$/.test(code)) return false;
  const [before, after] = [text.slice(0, index), text.slice(index + code.length)];
  const [ahead, behind] = [before.split(',').at(-1) ?? '', after.split(',')[0] ?? ''];
  // `1200-1210 Invented Street`: the other end of a range.
  if (/\d-$/.test(before)) return true;
  if (FIGURE_LEFT.test(before)) return false;
  const others = FIGURE_LEFT.test(after);
  // `10250 Invented Boulevard # 4` and `1600 Broadway`, but `10115 Berlin, Invented Street 5`.
  if (ahead.trim() === '')
    return (hasKind(behind) && !/\d[a-z]?\s*$/.test(behind.replace(UNIT, ' '))) || (before.trim() === '' && !others);
  return code.length === 4 && (hasKind(ahead) || !others);
}

const FIGURE_LEFT = /\b\d+[a-z]?\b(?<!th)/;
const hasKind = (segment: string): boolean =>
  (segment.match(/[a-z]+/g) ?? []).some((word) => word.length > 1 && streetKinds(word, null).length > 0);

const lettersOf = (figures: string): string => [...figures].map((figure) => LETTER_LIKE[figure] ?? figure).join('');
