import type { AddressFindings } from './address-findings.ts';
import type { NumberVerdict } from './compare-numbers.ts';
import type { PlaceComparison } from './compare-words.ts';

/** From this score on two addresses count as one. On the development half of the labelled pairs .31 to .82 do equally well; near the strict end. */
export const ADDRESS_THRESHOLD = 0.8;

type Factors = Readonly<Record<NumberVerdict, number>>;

const NOTHING_SAID: Factors = {
  same: 1,
  misread: 1,
  near: 1,
  partial: 1,
  turned: 1,
  different: 1,
  only_a: 1,
  only_b: 1,
  absent: 1,
};
const HOUSE: Factors = {
  ...NOTHING_SAID,
  misread: 0.85,
  partial: 0.95,
  turned: 0.7,
  different: 0.3,
  only_a: 0.85,
  only_b: 0.85,
};
const UNIT: Factors = { ...NOTHING_SAID, misread: 0.9, different: 0.5, only_a: 0.95, only_b: 0.95 };
const FLOOR: Factors = { ...NOTHING_SAID, misread: 0.9, different: 0.6 };
const BOX: Factors = { ...NOTHING_SAID, misread: 0.85, different: 0.3, only_a: 0.9, only_b: 0.9 };
const POSTAL: Factors = { ...NOTHING_SAID, misread: 0.9, near: 0.75, different: 0.4 };

const STREET_SHARE = 0.65;
const OTHER_KIND = 0.75;
const OTHER_DIRECTION = 0.75;
const OTHER_ORDINALS = 0.4;
const OTHER_COUNTRY = 0.4;
const OTHER_REGION = 0.6;
/** An equal postal code leaves this much of what the words lack. */
const LEFT_BY_EQUAL_CODE = 0.6;
/** A town that is called otherwise weighs half where the rest says that it is the same place. */
const OTHER_TOWN = 0.5;
const TELLING_NUMBER = 1000;
const SAME_STREET = 0.8;
const LITTLE_SAID = 0.9;
/** Beneath it the streets are others, whatever town they are in. */
const OTHER_STREET = 0.5;

/** [0,1]: how alike streets and towns are, times what the numbers leave of it. */
export function scoreAddress(found: AddressFindings): number {
  const { numbers } = found;
  const factors = [
    HOUSE[numbers.house],
    UNIT[numbers.unit],
    FLOOR[numbers.floor],
    BOX[numbers.box],
    POSTAL[numbers.postalCode],
    found.kind === 'different' ? OTHER_KIND : 1,
    found.direction === 'different' ? OTHER_DIRECTION : 1,
    found.otherOrdinals ? OTHER_ORDINALS : 1,
    found.otherCountry ? OTHER_COUNTRY : 1,
    found.otherRegion ? OTHER_REGION : 1,
  ];
  return factors.reduce((score, factor) => score * factor, placeScore(found));
}

function placeScore(found: AddressFindings): number {
  const { street, numbers } = found;
  const sameCode = numbers.postalCode === 'same' || numbers.postalCode === 'partial';
  const town = townSimilarity(found, sameCode);
  const words = weighed(street, town, numbers.box === 'same');
  if (street.similarity !== null && street.similarity < OTHER_STREET) return words * street.similarity;
  // Streets of one town that each have a word of their own are two, though one code may be theirs.
  return sameCode && !street.contradicts ? 1 - (1 - words) * LEFT_BY_EQUAL_CODE : words;
}

function weighed({ similarity }: PlaceComparison, town: number | null, sameBox: boolean): number {
  if (similarity === null) return town === null ? (sameBox ? LITTLE_SAID : 0) : town * LITTLE_SAID;
  return town === null ? similarity * LITTLE_SAID : similarity * STREET_SHARE + town * (1 - STREET_SHARE);
}

function townSimilarity(found: AddressFindings, sameCode: boolean): number | null {
  const { similarity, contradicts } = found.locality;
  if (similarity === null) return sameCode ? 1 : null;
  if (sameCode || isTelling(found)) return Math.max(similarity, OTHER_TOWN);
  return contradicts ? similarity * OTHER_TOWN : similarity;
}

/** Numbers that count along the whole town (9560 Invented Way) say the place, where 5 Main Street is in every town. */
function isTelling({ a, street, numbers }: AddressFindings): boolean {
  const number = Math.max(0, ...a.figures.map((figure) => Number.parseInt(figure, 10)));
  return numbers.house === 'same' && number >= TELLING_NUMBER && (street.similarity ?? 0) >= SAME_STREET;
}
