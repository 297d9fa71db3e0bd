import type { AttributeName } from '@bonafide/domain';
import { compareNames, foldToAscii, type NameComparisonOptions, sameCountry, withinOneEdit } from '@bonafide/names';

import { digitsAlike } from './anchored-fields.ts';

/** One side of a comparison: the value and, for prints with several meanings, all of them. */
export interface ComparedValue {
  readonly value: string;
  readonly possible?: readonly string[];
}

/** `unsure`: they differ so little that one of them may be misread. */
export type ValueAgreement = 'same' | 'unsure' | 'different';

/** Names that score at least this are one or two letters apart. */
const NEAR_NAME = 0.7;

/** Scripts whose transliteration is known here; a name in another one neither agrees nor contradicts. */
const COMPARABLE_SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{M}]*$/u;

/** Holds two readings of one attribute against each other, by the rules of its kind. */
export function compareValues(
  attribute: AttributeName,
  left: ComparedValue,
  right: ComparedValue,
  options: NameComparisonOptions = {},
): ValueAgreement {
  switch (attribute) {
    case 'surname':
    case 'givenNames':
      return nameAgreement(left.value, right.value, options);
    case 'dateOfBirth':
    case 'dateOfExpiry':
    case 'dateOfIssue':
      return meanings(left).some((date) => meanings(right).includes(date)) ? 'same' : nearDate(left, right);
    case 'documentNumber':
    case 'personalNumber':
      return numberAgreement(left.value, right.value);
    case 'nationality':
    case 'issuingState':
      return sameCountry(left.value, right.value) ? 'same' : 'different';
    case 'documentCode':
      // The zone's second letter is at the issuer's discretion (ICAO 9303-4 clause 4.2.2.1), the print's often missing.
      return left.value.startsWith(right.value) || right.value.startsWith(left.value) ? 'same' : 'unsure';
    case 'sex':
      // X and the filler say nothing (ICAO 9303-3: unspecified), so they contradict nothing.
      if (left.value !== right.value && (left.value === 'X' || right.value === 'X')) return 'unsure';
      return left.value === right.value ? 'same' : 'different';
    default:
      return foldToAscii(left.value) === foldToAscii(right.value) ? 'same' : 'different';
  }
}

function nameAgreement(left: string, right: string, options: NameComparisonOptions): ValueAgreement {
  const { agrees, score } = compareNames(left, right, options);
  if (agrees) return 'same';
  if (!COMPARABLE_SCRIPTS.test(left) || !COMPARABLE_SCRIPTS.test(right)) return 'unsure';
  return score >= NEAR_NAME ? 'unsure' : 'different';
}

function numberAgreement(left: string, right: string): ValueAgreement {
  const a = digitsAlike(left);
  const b = digitsAlike(right);
  if (a === b) return 'same';
  if (a.length >= 5 && b.length >= 5 && (a.includes(b) || b.includes(a))) return 'same';
  return withinOneEdit(a, b) ? 'unsure' : 'different';
}

function nearDate(left: ComparedValue, right: ComparedValue): ValueAgreement {
  const near = meanings(left).some((a) => meanings(right).some((b) => withinOneEdit(a, b)));
  return near ? 'unsure' : 'different';
}

function meanings(side: ComparedValue): readonly string[] {
  return side.possible ?? [side.value];
}
