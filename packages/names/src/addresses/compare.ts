import type { AddressFindings, AddressGround } from './address-findings.ts';
import { alignWords } from './align-words.ts';
import { compareFigures, compareMarked, comparePostalCodes, numbersOf } from './compare-numbers.ts';
import { compareBeside, comparePlace, haveOtherOrdinals, sharedWords } from './compare-words.ts';
import { type AddressPartComparison, explainParts } from './explain-parts.ts';
import { judgeAddress } from './judge-address.ts';
import { parseAddress } from './parse-address.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { scoreAddress } from './score-address.ts';

export interface AddressComparison {
  /** Null: it cannot be said, and a human must look. */
  readonly agrees: boolean | null;
  /** [0,1]; `ADDRESS_THRESHOLD` parts the same from others. Stricter than it is `agrees`, which leaves open what is not said. */
  readonly score: number;
  /** Why it does not agree, or why it cannot be said; empty when it agrees. */
  readonly grounds: readonly AddressGround[];
  /** What each part of the two addresses says; parts that neither has are left out. */
  readonly parts: readonly AddressPartComparison[];
}

/**
 * Compares an address that is known with one that was found on a paper, in any script and country.
 *
 * Numbers are gates: another house, flat or postal code is another address, however alike the words are. A number that only the
 * paper has contradicts nothing; one that the paper lacks leaves the matter open, as does one with a sign misread. Streets and towns
 * are aligned word by word, whatever their order, with abbreviations, marks and misread letters allowed; kinds of streets and
 * directions weigh little when one side lacks them and leave the matter open when they differ.
 */
export function compareAddresses(known: string, found: string): AddressComparison {
  const findings = holdAgainst(known, found);
  const score = scoreAddress(findings);
  return { ...judgeAddress(findings, score), score, parts: explainParts(findings) };
}

function holdAgainst(known: string, found: string): AddressFindings {
  const [a, b] = [parseAddress(known), parseAddress(found)];
  const sameScript = a.script === b.script;
  const alignment = alignWords(a.words, b.words, !sameScript);
  const areTold = [a, b].every(tellsStreet);
  const bothMarked = a.unit !== null && b.unit !== null;
  const [left, right] = bothMarked ? [a.figures, b.figures] : [numbersOf(a), numbersOf(b)];
  return {
    a,
    b,
    alignment,
    street: comparePlace(alignment, 'street', areTold),
    locality: comparePlace(alignment, 'locality', areTold),
    shared: sharedWords(alignment),
    numbers: {
      postalCode: comparePostalCodes(a.postalCode, b.postalCode),
      box: compareMarked(a.box, b.box),
      unit: compareMarked(a.unit, b.unit),
      floor: compareMarked(a.floor, b.floor),
      house: compareFigures(left, right),
    },
    kind: compareBeside(a, b, 'kind'),
    direction: compareBeside(a, b, 'direction'),
    otherOrdinals: haveOtherOrdinals(alignment),
    sameScript,
    otherCountry: a.country !== null && b.country !== null && !isOneCountry(a.country, b.country),
    otherRegion: a.region !== null && b.region !== null && a.region !== b.region,
  };
}

/** Its kind says for sure which words name the street. */
const tellsStreet = ({ words }: ParsedAddress): boolean =>
  (['kind', 'name'] as const).every((role) => words.some((word) => word.zone === 'street' && word.role === role));

/** Addresses of Hong Kong, Macao and Taiwan end with China's name or without it. */
const CHINESE = ['CN', 'HK', 'MO', 'TW'];
const isOneCountry = (a: string, b: string): boolean => a === b || (CHINESE.includes(a) && CHINESE.includes(b));
