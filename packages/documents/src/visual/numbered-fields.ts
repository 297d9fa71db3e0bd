import type { AttributeName, TextLine } from '@bonafide/domain';
import { AAMVA_FIELDS, EU_FIELDS, type FieldMark, fieldMarks, misreadMark } from './field-numbers.ts';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import { matchLabel } from './label-match.ts';
import { continuation } from './layout.ts';
import { licenceAddress } from './licence-address.ts';

/** A passport numbers its labels too; a licence numbers its values. */
const LEAST_FIELDS = 4;
/** Most rows that an address may have under its first. */
const MOST_ADDRESS_ROWS = 2;

/** Categories of field 9 below an address whose number was not read: `AM B`, also with a lost space, `AM ABT`. */
const CATEGORY_ROW = /^(?:[ABCDTMLFKGH][ABCDTEM1]{0,3}[\s,/.;]+)*[ABCDTMLFKGH][ABCDTEM1]{0,3}$/;

const SURE = { label: 1, place: 1 };
const MISREAD = { label: 0.7, place: 1 };
const BY_SEQUENCE = { label: 0.5, place: 0.7 };

type Numbering = Readonly<Record<string, AttributeName>>;

/** Fields of a driving licence by their numbers; empty when fewer than four numbered values are found. */
export function numberedFields(lines: readonly TextLine[]): readonly FoundValue[] {
  const numbering = isAamva(lines) ? AAMVA_FIELDS : EU_FIELDS;
  const fields = new Map<AttributeName, FoundValue>();
  const add = (found: readonly FoundValue[]) => {
    for (const field of found) if (!fields.has(field.attribute)) fields.set(field.attribute, field);
  };
  add(lines.flatMap((line) => valuesAt(fieldMarks(line.text), line, { lines, numbering, evidence: SURE })));
  const isLicence = fields.has('dateOfIssue') || fields.has('dateOfExpiry');
  if (!isLicence || fields.size < LEAST_FIELDS) return [];
  const taken = new Set([...fields.values()].map(({ line }) => line));
  const rest = lines.filter((line) => !taken.has(line));
  add(rest.flatMap((line) => misread(line, numbering, lines)));
  add(namesAbove(fields, rest));
  const number = fields.get('documentNumber');
  if (number && numbering === EU_FIELDS) add(licenceAddress(number.line.box, rest));
  return [...fields.values()].map((field) => (field.attribute === 'address' ? withRows(field, rest) : field));
}

/** North American licences print abbreviations behind their numbers: `4d DLN`, `3 DOB`, `16 HGT`. */
export function isAamva(lines: readonly TextLine[]): boolean {
  const words = new Set(
    lines.flatMap(({ text }) => withLetters(text).match(/\b(?:DLN?|DOB|EXP|ISS|HGT|EYES|CLASS|END|REST[R]?)\b/g) ?? []),
  );
  return words.size >= 3;
}

/** `D0B`, `1SS`: digits that touch capitals read as the letters they look like. */
function withLetters(text: string): string {
  return text.replace(/(?<=[A-Z])0|0(?=[A-Z])/g, 'O').replace(/(?<=[A-Z])1|1(?=[A-Z])/g, 'I');
}

interface Reading {
  readonly lines: readonly TextLine[];
  readonly numbering: Numbering;
  readonly evidence: FoundValue['evidence'];
}

function valuesAt(marks: readonly FieldMark[], line: TextLine, reading: Reading): readonly FoundValue[] {
  return marks.flatMap((mark, index) => {
    const attribute = reading.numbering[mark.number];
    const text = line.text.slice(mark.valueStart, marks[index + 1]?.start).trim();
    return attribute ? valueUnder(attribute, text, line, reading) : [];
  });
}

function valueUnder(attribute: AttributeName, text: string, line: TextLine, reading: Reading): readonly FoundValue[] {
  const label = matchLabel(text);
  // What is numbered is a label: on a licence of the AAMVA its value follows, on a passport this is no licence's field.
  if (label && label.start === 0 && reading.numbering === EU_FIELDS) return [];
  const printed = label && label.start === 0 ? label.rest : text;
  const source = printed === '' ? lineRightOf(line, reading.lines) : line;
  const own = printed === '' ? (source?.text ?? '') : printed;
  const value = readFieldValue(attribute, own);
  if (!source || !value) return [];
  const found = { line: source, found: 'numbering', evidence: reading.evidence } as const;
  const place =
    attribute === 'dateOfBirth'
      ? placeBehind(own.slice(own.indexOf(value.raw) + value.raw.length), source, reading)
      : [];
  return [{ attribute, value, ...found }, ...place];
}

/** Field 3 prints the place of birth behind the date, in its line or as the next box of the row. */
function placeBehind(behind: string, date: TextLine, { lines, evidence }: Reading): readonly FoundValue[] {
  const next = behind.trim() === '' ? lineRightOf(date, lines) : undefined;
  const value = readFieldValue('placeOfBirth', next?.text ?? behind);
  if (!value || (next && fieldMarks(next.text).length > 0)) return [];
  return [{ attribute: 'placeOfBirth', value, line: next ?? date, found: 'numbering', evidence }];
}

function misread(line: TextLine, numbering: Numbering, lines: readonly TextLine[]): readonly FoundValue[] {
  const mark = misreadMark(line.text);
  return mark ? valuesAt([mark], line, { lines, numbering, evidence: MISREAD }) : [];
}

/** The number may be a box of its own, its value the next box in the row. */
function lineRightOf(mark: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  const middle = mark.box.y + mark.box.height / 2;
  return lines
    .filter((line) => line !== mark && line.box.x > mark.box.x)
    .filter((line) => middle > line.box.y && middle < line.box.y + line.box.height)
    .sort((a, b) => a.box.x - b.box.x)[0];
}

/** The faint numbers 1 and 2 are easily missed: the names are the two lines above field 3, in its column. */
function namesAbove(fields: ReadonlyMap<AttributeName, FoundValue>, rest: readonly TextLine[]): readonly FoundValue[] {
  const third = fields.get('dateOfBirth');
  if (!third) return [];
  const { x, y, height } = third.line.box;
  const above = rest
    .filter(({ box }) => box.y < y && y - box.y < 4.5 * height && Math.abs(box.x - x) < 2 * height)
    .filter(({ text }) => readFieldValue('surname', text) !== null)
    .sort((a, b) => b.box.y - a.box.y);
  const named = (attribute: AttributeName, line: TextLine | undefined): readonly FoundValue[] => {
    const value = line ? readFieldValue(attribute, line.text) : null;
    return line && value ? [{ attribute, value, line, found: 'numbering', evidence: BY_SEQUENCE }] : [];
  };
  if (fields.has('surname') && fields.has('givenNames')) return [];
  if (fields.has('surname')) return named('givenNames', above[0]);
  if (fields.has('givenNames')) return named('surname', above[0]);
  const [givenNames, surname] = above;
  return [...named('surname', surname), ...named('givenNames', givenNames)];
}

function withRows(field: FoundValue, free: readonly TextLine[]): FoundValue {
  const rows = continuation(field.line, free)
    .filter(({ text }) => fieldMarks(text).length === 0 && !CATEGORY_ROW.test(text.trim()))
    .slice(0, MOST_ADDRESS_ROWS);
  const value = [field.value.value, ...rows.map((row) => row.text.trim())].join(', ');
  return { ...field, value: { value, possible: [value], raw: value } };
}
