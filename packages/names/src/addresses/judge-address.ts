import type { AddressFindings, AddressGround } from './address-findings.ts';
import { type NumberVerdict, numbersOf } from './compare-numbers.ts';
import { namesOf } from './compare-words.ts';
import { ADDRESS_THRESHOLD } from './score-address.ts';

export interface AddressJudgement {
  readonly agrees: boolean | null;
  readonly grounds: readonly AddressGround[];
}

const SAME = 0.75;
const DIFFERENT = 0.5;
/** Words, or a word and an equal postal code: a street's name alone is in every other town. */
const FEWEST_WORDS = 2;

/** Says yes or no only where nothing is left to doubt: a wrong yes is worse than a matter left open. */
export function judgeAddress(found: AddressFindings, score: number): AddressJudgement {
  const { a, b, shared } = found;
  if (namesOf(a).length === 0 || namesOf(b).length === 0) return open('too_little');
  if (!found.sameScript) return open('script');
  const against = contradictions(found);
  if (against.length > 0) return { agrees: false, grounds: against };
  if (shared < DIFFERENT && score < ADDRESS_THRESHOLD) return { agrees: false, grounds: ['words'] };
  // `Agri 04400` says no more than the town of an address there.
  const doubt = doubts(found) ?? (score < ADDRESS_THRESHOLD ? 'too_little' : null);
  return doubt === null ? { agrees: true, grounds: [] } : open(doubt);
}

const open = (ground: AddressGround): AddressJudgement => ({ agrees: null, grounds: [ground] });

const isDoubtful = (verdict: NumberVerdict): boolean => verdict === 'misread' || verdict === 'near';

function contradictions({ numbers, shared }: AddressFindings): readonly AddressGround[] {
  // A code of which one sign differs is misread where all else agrees, and another one where it does not.
  const code = numbers.postalCode === 'different' || (isDoubtful(numbers.postalCode) && shared < 1);
  return [
    ...(code ? (['postal_code'] as const) : []),
    ...(numbers.box === 'different' ? (['box'] as const) : []),
    ...(numbers.unit === 'different' ? (['unit'] as const) : []),
    ...(numbers.house === 'different' ? (['house_number'] as const) : []),
  ];
}

/** The first reason for which a human must look; null: there is none. */
function doubts(found: AddressFindings): AddressGround | null {
  const { a, b, numbers, shared, street, locality } = found;
  if (found.otherCountry) return 'country';
  if (found.otherRegion) return 'region';
  if (isDoubtful(numbers.postalCode)) return 'postal_code';
  if (Math.min(shared, street.shared, locality.shared) < SAME) return 'words';
  if (locality.contradicts && numbers.postalCode !== 'same') return 'words';
  if (found.otherOrdinals) return 'words';
  if (found.kind === 'different') return 'street_kind';
  if (found.direction === 'different') return 'direction';
  if (numbers.box === 'misread' || numbers.box === 'only_a') return 'box';
  const missing = missingNumbers(found);
  if (missing !== null) return missing;
  if (numbers.house === 'turned' || numbers.house === 'misread') return 'house_number';
  if (numbers.unit === 'misread') return 'unit';
  if (numbers.floor === 'different') return 'floor';
  const samePlace = numbers.postalCode === 'same' || numbers.box === 'same';
  return Math.min(namesOf(a).length, namesOf(b).length) < FEWEST_WORDS && !samePlace ? 'too_little' : null;
}

function missingNumbers({ a, b }: AddressFindings): AddressGround | null {
  // A street alone is no address that a paper could confirm.
  if (a.figures.length === 0 && b.figures.length > 0) return 'house_number';
  const wanted = numbersOf(a);
  const printed = numbersOf(b);
  if (wanted.length <= printed.length && wanted.every((figure) => printed.includes(figure))) return null;
  return a.unit !== null && !printed.includes(a.unit) ? 'unit' : 'house_number';
}
