import type { AttributeName, Box, TextLine } from '@bonafide/domain';
import { countryMentioned } from '@bonafide/names';
import { anchoredFields, type MrzValues } from './anchored-fields.ts';
import { categoryTable } from './category-table.ts';
import { readDates } from './dates.ts';
import { weighField } from './field-confidence.ts';
import type { FoundValue } from './found-value.ts';
import { inferFields, type KnownField } from './infer-fields.ts';
import { inferNames, type PlacedField } from './infer-names.ts';
import { inferNationality } from './infer-nationality.ts';
import { inferPlaces } from './infer-places.ts';
import { joinPieces } from './join-pieces.ts';
import { labelledFields } from './labelled-fields.ts';
import { withoutMrzLines } from './mrz-lines.ts';
import { isAamva, numberedFields } from './numbered-fields.ts';
import { withoutOverprints } from './overprints.ts';
import { partColumns } from './part-columns.ts';
import { dateOrderOf, meaningsOf, settleDates } from './settle-dates.ts';
import { straightenLines } from './straighten-lines.ts';
import { unnumberedLicence } from './unnumbered-licence.ts';
import type { VisualField } from './visual-field.ts';

export interface VisualZoneInput {
  readonly lines: readonly TextLine[];
  /** Rows of the MRZ as read, so that they are left out; empty when there is none. */
  readonly mrzLines: readonly string[];
  /** What the MRZ says, to find where the same is printed; empty when there is none. */
  readonly mrzValues: MrzValues;
}

/**
 * Fields of the visual inspection zone (ICAO 9303-3 section 3) out of recognised lines, at most one per attribute.
 * A value that stands where the MRZ's own value is printed wins over one paired with a label by geometry: pairing can
 * pick a neighbour, finding the same value cannot. Numbers of a driving licence win over labels, labels over inference.
 */
export function readVisualZone(input: VisualZoneInput): readonly VisualField[] {
  const { lines, places } = readableLines(input);
  const anchored = anchoredFields(lines, input.mrzValues);
  const known = new Set(anchored.map(({ attribute }) => attribute));
  const found = findValues(lines, anchored).filter(({ attribute }) => !known.has(attribute));
  return [...anchored, ...found.map(weighField)].map((field) => ({
    ...field,
    box: places.get(field.box) ?? field.box,
  }));
}

/** Values of the visual zone alone with what speaks for each: what confidences are fitted on. */
export function findVisualValues(input: Pick<VisualZoneInput, 'lines' | 'mrzLines'>): readonly FoundValue[] {
  return findValues(readableLines(input).lines, []);
}

interface ReadableLines {
  readonly lines: readonly TextLine[];
  /** Places in the straightened frame to places on the image. */
  readonly places: ReadonlyMap<Box, Box>;
}

/** The lines of the visual zone, upright, without overprints, every value in a line of its own. */
function readableLines({ lines, mrzLines }: Pick<VisualZoneInput, 'lines' | 'mrzLines'>): ReadableLines {
  const printed = withoutMrzLines(lines, mrzLines);
  const straightened = straightenLines(printed);
  const origins = new Map(straightened.map(({ quad, box }, index) => [quad, printed[index]?.box ?? box]));
  const pieces = withoutOverprints(straightened)
    .map(withSpaces)
    .map((line) => ({ line, origin: origins.get(line.quad) ?? line.box }));
  const joined = joinPieces(pieces).flatMap(partColumns);
  return {
    lines: joined.map(({ line }) => line),
    places: new Map(joined.map(({ line, origin }): [Box, Box] => [line.box, origin])),
  };
}

/** A label in small letters and a value in capitals or digits that lost the space between them: `StaatsangehörigkeitDEUTSCH`. */
const GLUED = /(\p{Ll}{4})(?=\p{Lu}{4}|\p{Lu}{0,3}\d{5})/gu;

function withSpaces(line: TextLine): TextLine {
  const text = line.text.replace(GLUED, '$1 ');
  return text === line.text ? line : { ...line, text };
}

function findValues(lines: readonly TextLine[], anchored: readonly VisualField[]): readonly FoundValue[] {
  // A line that is nothing but another field's value is free for no label.
  const free = lines.filter((line) => !anchored.some(({ box, raw }) => box === line.box && raw === line.text.trim()));
  return withDates(foundValues({ straight: lines, free, anchored }), lines, anchored);
}

interface Search {
  readonly straight: readonly TextLine[];
  readonly free: readonly TextLine[];
  /** Found already, where the MRZ's values are printed. */
  readonly anchored: readonly VisualField[];
}

function foundValues({ straight, free, anchored }: Search): readonly FoundValue[] {
  const numbered = numberedFields(straight);
  const taken = new Set(numbered.map(({ line }) => line));
  const labelled = labelledFields(
    free.filter((line) => !taken.has(line)),
    new Set(anchored.map(({ attribute }) => attribute)),
  );
  // Where labels announce a surname, names need not be told by their order.
  const ordered = numbered.length === 0 && labelled.fields.some(({ attribute }) => attribute === 'surname');
  const told = firstOfEach([...numbered, ...labelled.fields]);
  const found = firstOfEach([...told, ...(ordered ? [] : unusedOf(unnumberedLicence(straight), told))]);
  const used = new Set(found.map(({ line }) => line.text));
  const unclaimed = labelled.left.filter(({ text }) => !used.has(text));
  // Dates of a licence's back belong to its categories (Directive 2006/126/EC annex I, fields 10 and 11), none to the document.
  const left = categoryTable(straight) === null ? unclaimed : unclaimed.filter(({ text }) => !hasDate(text));
  const known = [
    ...anchored.map(({ attribute, value, box }) => ({ attribute, value, box })),
    ...found.map(({ attribute, value: { value }, line: { box } }) => ({ attribute, value, box })),
  ];
  return firstOfEach([...found, ...inferredFields(left, known)]);
}

function hasDate(text: string): boolean {
  return readDates(text).length > 0;
}

/** Fields whose lines serve no other field. */
function unusedOf(fields: readonly FoundValue[], others: readonly FoundValue[]): readonly FoundValue[] {
  const used = new Set(others.map(({ line: { box } }) => box));
  return fields.filter(({ line: { box } }) => !used.has(box));
}

/** What no label claimed, each kind with what was inferred before it. */
function inferredFields(
  left: readonly TextLine[],
  known: readonly (KnownField & PlacedField)[],
): readonly FoundValue[] {
  const fields = inferFields(left, known);
  const names = inferNames(left, [...known, ...placesOf(fields)]);
  const nationality = inferNationality(left, [...known, ...placesOf(names)]);
  const found = [...fields, ...names, ...nationality];
  const used = new Set(found.map(({ line }) => line));
  const free = left.filter((line) => !used.has(line));
  return [...found, ...inferPlaces(free, [...known, ...placesOf(found)])];
}

function placesOf(found: readonly FoundValue[]): readonly PlacedField[] {
  return found.map(({ attribute, line: { box } }) => ({ attribute, box }));
}

function firstOfEach(found: readonly FoundValue[]): readonly FoundValue[] {
  const seen = new Set<AttributeName>();
  return found.filter(({ attribute }) => !seen.has(attribute) && seen.add(attribute));
}

/** Chooses one meaning for every date, all dates of the document together. */
function withDates(
  found: readonly FoundValue[],
  lines: readonly TextLine[],
  anchored: readonly VisualField[],
): readonly FoundValue[] {
  const texts = lines.map(({ text }) => text);
  const state = texts.map(countryMentioned).find((code) => code !== null) ?? null;
  const order = dateOrderOf(texts, isAamva(lines) ? 'USA' : state);
  const meanings = new Map<AttributeName, readonly string[]>([
    ...found.map((field) => [field.attribute, datesOf(field, order)] as const),
    ...anchored.map(({ attribute, value }) => [attribute, [value]] as const),
  ]);
  const settled = settleDates({
    dateOfBirth: meanings.get('dateOfBirth') ?? [],
    dateOfIssue: meanings.get('dateOfIssue') ?? [],
    dateOfExpiry: meanings.get('dateOfExpiry') ?? [],
  });
  return found.map((field) => {
    const value = field.attribute in settled ? settled[field.attribute as keyof typeof settled] : undefined;
    const possible = meanings.get(field.attribute) ?? [];
    if (!value) return field;
    return {
      ...field,
      value: { ...field.value, value, possible: [value, ...possible.filter((date) => date !== value)] },
    };
  });
}

function datesOf({ attribute, value }: FoundValue, order: Parameters<typeof meaningsOf>[1]): readonly string[] {
  return attribute.startsWith('dateOf') ? meaningsOf(value.raw, order) : [];
}
