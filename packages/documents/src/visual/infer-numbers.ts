import type { AttributeName, TextLine } from '@bonafide/domain';
import { foldToAscii } from '@bonafide/names';
import { type FieldValue, readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import type { VisualField } from './visual-field.ts';

const ALONE = { label: 0.3, place: 0.5 };
/** Numbers of documents are shorter than most numbers of people, which are digits alone. */
const SHORTEST = 7;
const PERSONAL = /^\d{10,14}$/;

interface Candidate {
  readonly line: TextLine;
  readonly value: FieldValue;
}

/**
 * The number that no label claimed, when there is but one of its kind: ten digits and more are a person's number once the
 * document's own is known, anything else is the document's.
 */
export function inferNumbers(
  left: readonly TextLine[],
  known: readonly Pick<VisualField, 'attribute'>[],
): readonly FoundValue[] {
  const has = (name: AttributeName) => known.some(({ attribute }) => attribute === name);
  const candidates = differing(left.flatMap(candidateOf));
  const personal = candidates.filter(({ value }) => PERSONAL.test(value.value));
  const others = candidates.filter((candidate) => !personal.includes(candidate));
  return [
    ...(has('documentNumber') ? [] : only('documentNumber', others.length > 0 ? others : personal)),
    ...(has('personalNumber') || (!has('documentNumber') && others.length === 0)
      ? []
      : only('personalNumber', personal)),
  ];
}

function candidateOf(line: TextLine): readonly Candidate[] {
  const value = readFieldValue('documentNumber', line.text);
  const digits = value?.value.replace(/\D/g, '').length ?? 0;
  const whole = value && value.value.length === foldToAscii(line.text).length;
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
