import { compareNames, type NameAgreement, type NameComparison } from './compare-names.ts';

/** A name in the fields of forms and documents; an empty field says nothing. */
export interface NameFields {
  readonly given: string;
  readonly family: string;
}

export interface NameFieldsComparison extends NameComparison {
  readonly given: NameComparison;
  readonly family: NameComparison;
}

/**
 * Compares names field by field; forms mix the two up, so each may be the other (`order`). The looser field speaks for both.
 * `truncated` cuts the end of an MRZ's name field: of the given names, or of the surname where there are none.
 */
export function compareNameFields(
  left: NameFields,
  right: NameFields,
  options: { readonly truncated?: 'left' | 'right' } = {},
): NameFieldsComparison {
  const cutsGiven = left.given !== '' && right.given !== '';
  const given = compareNames(left.given, right.given, { field: 'given', ...(cutsGiven ? options : {}) });
  const family = compareNames(left.family, right.family, { field: 'family', ...(cutsGiven ? {} : options) });
  if (areSwapped(left, right) && !(given.agrees && family.agrees)) {
    return {
      agrees: true,
      how: 'order',
      score: Math.min(...swapped(left, right).map(({ score }) => score)),
      given,
      family,
    };
  }
  const looser = LOOSENESS.indexOf(given.how) >= LOOSENESS.indexOf(family.how) ? given : family;
  return {
    agrees: given.agrees && family.agrees,
    how: looser.how,
    score: Math.min(given.score, family.score),
    given,
    family,
  };
}

const LOOSENESS: readonly NameAgreement[] = [
  'exact',
  'diacritics',
  'transliteration',
  'joined',
  'order',
  'truncated',
  'patronymic',
  'middle-name',
  'double-name',
  'initial',
  'nickname',
  'typo',
  'mismatch',
];

const swapped = (left: NameFields, right: NameFields): readonly NameComparison[] => [
  compareNames(left.given, right.family),
  compareNames(left.family, right.given),
];

const areSwapped = (left: NameFields, right: NameFields): boolean => swapped(left, right).every(({ agrees }) => agrees);
