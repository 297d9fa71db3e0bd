import type { AttributeName, TextLine } from '@bonafide/domain';
import { foldToAscii } from '@bonafide/names';
import { type FieldValue, readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import type { VisualField } from './visual-field.ts';

const ALONE = { label: 0.3, place: 0.5 };
/** Numbers of documents are shorter than most numbers of people, which are digits alone. */
const SHORTEST = 7;
const PERSONAL = /^\d{10,14}$/;
/** Numbers that states give to people, with the strokes, dots and blanks that numbers of documents do not have. */
const NATIONAL =
  /^(?:\d{6}[-+/ ]\d{3,5}|\d{6}[-+A]\d{3}[A-Z]|\d{6}-\d{7}|\d{6}-\d{2}-\d{4}|\d{8}-[A-Z\d]{1,5}|\d{3}-\d{7}-\d|\d{5}-\d{7}-\d|756\.\d{4}\.\d{4}\.\d{2}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}|\d{1,2}\.\d{3}\.\d{3}-[\dK])$/;
/** Print before a number that can be no part of it. */
const WORDS_BEFORE = /^(?:\S*\p{Ll}{3}\S*\s+)+/u;

interface Candidate {
  readonly line: TextLine;
  readonly value: FieldValue;
}

/**
 * The number that no label claimed, when there is but one of its kind: one in the form of a state's number for people is a
 * person's; ten digits and more are a person's number once the document's own is known, anything else is the document's.
 */
export function inferNumbers(
  left: readonly TextLine[],
  known: readonly Pick<VisualField, 'attribute' | 'value'>[],
): readonly FoundValue[] {
  const has = (name: AttributeName) => known.some(({ attribute }) => attribute === name);
  const birth = known.find(({ attribute }) => attribute === 'dateOfBirth')?.value ?? null;
  const candidates = differing(left.flatMap(candidateOf));
  const national = has('personalNumber') ? [] : candidates.filter((candidate) => isNational(candidate, birth));
  const told = national.length === 1 ? national : [];
  const free = candidates.filter((candidate) => !told.includes(candidate));
  const personal = free.filter(({ value }) => PERSONAL.test(value.value));
  const others = free.filter((candidate) => !personal.includes(candidate));
  const knowsPersonal = has('personalNumber') || told.length > 0;
  return [
    ...only('personalNumber', told),
    ...(has('documentNumber') ? [] : only('documentNumber', others.length > 0 ? others : personal)),
    ...(knowsPersonal || (!has('documentNumber') && others.length === 0) ? [] : only('personalNumber', personal)),
  ];
}

/** A number in the form of one that a state gives to people, or one that carries the holder's birth. */
function isNational({ line, value }: Candidate, birth: string | null): boolean {
  if (NATIONAL.test(line.text.trim())) return true;
  const [year = '', month = '', day = ''] = birth?.split('-') ?? [];
  const short = year.slice(2);
  return (
    birth !== null &&
    PERSONAL.test(value.value) &&
    [`${short}${month}${day}`, `${day}${month}${short}`].some((digits) => value.value.includes(digits))
  );
}

function candidateOf(line: TextLine): readonly Candidate[] {
  const text = line.text.trim().replace(WORDS_BEFORE, '');
  const value = readFieldValue('documentNumber', text);
  const digits = value?.value.replace(/\D/g, '').length ?? 0;
  const whole = value && value.value.length === foldToAscii(text).length;
  return value && whole && value.value.length >= SHORTEST && digits >= 0.5 * value.value.length
    ? [{ line, value }]
    : [];
}

/** The same number may be printed twice. */
function differing(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ value }, index) => candidates.findIndex((other) => other.value.value === value.value) === index,
  );
}

function only(attribute: AttributeName, candidates: readonly Candidate[]): readonly FoundValue[] {
  const [candidate] = candidates;
  return candidate && candidates.length === 1 ? [{ attribute, ...candidate, found: 'inference', evidence: ALONE }] : [];
}
