import type { AttributeName, TextLine } from '@bonafide/domain';
import { foldToAscii } from '@bonafide/names';
import { readDates } from './dates.ts';
import { type FieldValue, readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { splitFullName } from './full-name.ts';
import { type PlacedLabel, type SortedLines, sortLines } from './label-lines.ts';
import { continuation, type Direction, distanceTo } from './layout.ts';
import { besideUnreadLabels } from './unread-labels.ts';

/** Most rows that a value of several rows may have under its first. */
const MOST_ROWS: Partial<Record<AttributeName, number>> = { address: 3, authority: 1 };
/** What it costs a pairing to stand in another direction than most of the document's values do. */
const UNUSUAL_DIRECTION = 0.8;
/** What a label read with likeness 0 would cost. */
const MISREAD_LABEL = 2;

type FieldLabel = PlacedLabel & { readonly meaning: AttributeName | 'fullName' };

const NONE: ReadonlySet<AttributeName> = new Set();
const DIRECTIONS: readonly Direction[] = ['below', 'right', 'above'];

interface Pairing {
  readonly label: FieldLabel;
  readonly line: TextLine;
  readonly value: FieldValue;
  readonly direction: Direction;
  readonly distance: number;
}

/** The fields that labels announce, and the lines that are neither labels nor such fields. */
export interface LabelledFields {
  readonly fields: readonly FoundValue[];
  readonly left: readonly TextLine[];
}

/**
 * Fields by their printed labels: the value behind the label, right of it, below or above it, wherever this document has
 * its values. Every line serves one label, the nearest; labels never serve as values, and those of attributes that are
 * `known` already take none.
 */
export function labelledFields(lines: readonly TextLine[], known: ReadonlySet<AttributeName> = NONE): LabelledFields {
  const sorted = sortLines(lines);
  const labels = settleFullName(sorted.labels.filter(isFieldLabel)).filter((label) => !known.has(attributeOf(label)));
  const inline = firstOfEach(labels.flatMap(inlineField));
  const served = new Set(inline.map(({ label }) => label.meaning));
  const open = labels.filter(({ meaning }) => !served.has(meaning));
  const pairings = open.flatMap((label) => pairingsOf(label, sorted));
  const direction = usualDirection(pairings);
  const chosen = assign(usualFirst(pairings, direction));
  const taken = new Set(chosen.map(({ line }) => line));
  const free = sorted.values.filter((line) => !taken.has(line));
  const read = [...inline, ...chosen.map((pairing) => withRows(pairing, free))].flatMap(foundValues);
  const used = new Set(read.map(({ line }) => line));
  const left = free.filter((line) => !used.has(line));
  const met = new Set([...sorted.labels.map(({ meaning }) => meaning), ...known]);
  const beside = besideUnreadLabels({ lines: left, direction, languages: sorted.languages, met });
  const late = new Set(beside.map(({ line }) => line));
  return { fields: [...read, ...beside], left: left.filter((line) => !late.has(line)) };
}

function isFieldLabel(label: PlacedLabel): label is FieldLabel {
  return label.meaning !== 'other';
}

/**
 * `Name` is the surname where the given names have a label of their own (German and Swiss documents), and what is left of the label
 * of the given names where the surname has one; else it is the whole name.
 */
function settleFullName(labels: readonly FieldLabel[]): readonly FieldLabel[] {
  const has = (meaning: FieldLabel['meaning']) => labels.some((label) => label.meaning === meaning);
  if (!has('fullName') || (!has('givenNames') && !has('surname'))) return labels;
  if (has('givenNames') && has('surname')) return labels.filter(({ meaning }) => meaning !== 'fullName');
  const meaning = has('surname') ? ('givenNames' as const) : ('surname' as const);
  return labels.map((label) => (label.meaning === 'fullName' ? { ...label, meaning } : label));
}

/** `fullName` is read as a name and parted afterwards. */
function attributeOf({ meaning }: FieldLabel): AttributeName {
  return meaning === 'fullName' ? 'surname' : meaning;
}

function inlineField(label: FieldLabel): readonly Pairing[] {
  const text = label.meaning === 'authority' && isOffice(label) ? label.line.text : label.rest;
  const value = label.rest === '' ? null : readFieldValue(attributeOf(label), text, label);
  return value ? [{ label, line: label.line, value, direction: 'right', distance: 0 }] : [];
}

/** Words for an office that open its name as often as they announce it, folded. */
const OFFICES = ['URAD', 'URED', 'UPRAVNAENOTA', 'OFFICE'];

/** `ÚŘAD ZENIT`, `UPRAVNA ENOTA CELJE`: in capitals throughout and without a colon, the word belongs to the name. */
function isOffice({ line: { text } }: FieldLabel): boolean {
  return !/\p{Ll}|:/u.test(text) && OFFICES.some((office) => foldToAscii(text).startsWith(office));
}

function firstOfEach(pairings: readonly Pairing[]): readonly Pairing[] {
  return pairings.filter(
    ({ label }, index) => pairings.findIndex((other) => other.label.meaning === label.meaning) === index,
  );
}

function pairingsOf(label: FieldLabel, { values }: SortedLines): readonly Pairing[] {
  return values.flatMap((line) =>
    DIRECTIONS.flatMap((direction) => {
      const distance = distanceTo(direction, label.box, line.box);
      const value = distance === null ? null : readFieldValue(attributeOf(label), line.text, label);
      return distance === null || !value ? [] : [{ label, line, value, direction, distance }];
    }),
  );
}

/** Attributes whose values can hardly be mistaken, so that they show where a document has its values. */
const TELLING: readonly string[] = [
  'dateOfBirth',
  'dateOfIssue',
  'dateOfExpiry',
  'sex',
  'nationality',
  'documentNumber',
];

/** What a label of a value that many a text could be tells of the document's habit. */
const LESS_TELLING = 0.5;

/** Pairings by distance, those in the document's usual direction before others; values stand above labels only as a habit. */
function usualFirst(pairings: readonly Pairing[], usual: Direction): readonly Pairing[] {
  return pairings
    .filter(({ direction }) => direction !== 'above' || usual === 'above')
    .map((pairing) => {
      const unusual = pairing.direction === usual ? 0 : UNUSUAL_DIRECTION;
      return { ...pairing, distance: pairing.distance + unusual + (1 - pairing.label.score) * MISREAD_LABEL };
    })
    .sort((a, b) => a.distance - b.distance);
}

/** The direction in which most labels have their nearest value. */
function usualDirection(pairings: readonly Pairing[]): Direction {
  const nearest = new Map<FieldLabel, Pairing>();
  for (const pairing of pairings) {
    if (pairing.distance < (nearest.get(pairing.label)?.distance ?? Infinity)) nearest.set(pairing.label, pairing);
  }
  const votes = { below: 0.5, right: 0, above: 0 };
  for (const { direction, label } of nearest.values()) {
    votes[direction] += TELLING.includes(label.meaning) ? 1 : LESS_TELLING;
  }
  return DIRECTIONS.reduce((best, direction) => (votes[direction] > votes[best] ? direction : best));
}

function assign(pairings: readonly Pairing[]): readonly Pairing[] {
  const taken = new Set<TextLine>();
  const served = new Set<FieldLabel['meaning']>();
  const chosen: Pairing[] = [];
  for (const pairing of pairings) {
    if (taken.has(pairing.line) || served.has(pairing.label.meaning)) continue;
    taken.add(pairing.line);
    served.add(pairing.label.meaning);
    chosen.push(pairing);
  }
  return chosen;
}

function withRows(pairing: Pairing, free: readonly TextLine[]): Pairing {
  const most = MOST_ROWS[attributeOf(pairing.label)] ?? 0;
  const rows = most === 0 ? [] : [...besides(pairing.line, free), ...rowsOf(pairing.line, free).slice(0, most)];
  if (rows.length === 0) return pairing;
  const value = [pairing.value.value, ...rows.map((row) => row.text.trim())].join(', ');
  return { ...pairing, value: { value, possible: [value], raw: value } };
}

/** Widest gap within a row, in heights; columns stand further apart. */
const WIDEST_GAP = 1.3;

/** What goes on in the value's own row, where the detector parted it: `ALBA 49,` and `ZENITH`. */
function besides({ box, text }: TextLine, free: readonly TextLine[]): readonly TextLine[] {
  if (!/\d\p{L}?,?$/u.test(text.trim())) return [];
  const next = free.find((line) => {
    const gap = line.box.x - (box.x + box.width);
    const rows = Math.min(box.y + box.height, line.box.y + line.box.height) - Math.max(box.y, line.box.y);
    return gap > -0.5 * box.height && gap < WIDEST_GAP * box.height && rows > 0.6 * box.height;
  });
  return next && isNoDate(next) && /\p{Lu}{3}/u.test(next.text) ? [next] : [];
}

/** Lower print, or small letters below capitals, are labels that could not be read. */
const LEAST_ROW_HEIGHT = 0.7;

/** What goes on below a value's first row, up to the first row that is printed otherwise. */
function rowsOf(first: TextLine, free: readonly TextLine[]): readonly TextLine[] {
  const rows = continuation(first, free.filter(isNoDate));
  const capitals = !/\p{Ll}/u.test(first.text);
  const other = rows.findIndex(
    ({ text, box }) => box.height < LEAST_ROW_HEIGHT * first.box.height || (capitals && /\p{Ll}{2}/u.test(text)),
  );
  return other < 0 ? rows : rows.slice(0, other);
}

/** A date below an address or an office belongs to another label. */
function isNoDate({ text }: TextLine): boolean {
  return readDates(text).length === 0;
}

function foundValues({ label, line, value, distance }: Pairing): readonly FoundValue[] {
  const evidence = { label: label.score, place: 1 / (1 + Math.max(0, distance)) };
  const found = { line, found: 'label', evidence } as const;
  const whole = label.meaning === 'fullName' || (label.meaning === 'surname' && value.value.includes(','));
  if (!whole) return [{ attribute: attributeOf(label), value, ...found }];
  return splitFullName(value).map(([attribute, part]) => ({ attribute, value: part, ...found }));
}
