import type { StepPart, StepPartVerdict } from '@bonafide/domain';
import { type AddressPartComparison, explainNames, type PartVerdict, type TokenAgreement } from '@bonafide/names';

/** The parts of an address that was compared, for whoever looks at the paper; what counts for nothing is left out. */
export function addressParts(parts: readonly AddressPartComparison[]): readonly StepPart[] {
  return parts.flatMap((row) => {
    const verdict = verdictOf(row);
    return verdict === null ? [] : [{ part: row.part, known: row.a, found: row.b, verdict }];
  });
}

function verdictOf({ part, a, b, verdict }: AddressPartComparison): StepPartVerdict | null {
  if (verdict !== 'partial') return OF_VERDICTS[verdict];
  // Of names of places, only some words are the same; a house without the flat that is known may be another home.
  if (part === 'street' || part === 'locality') return 'unsure';
  return part === 'house_number' && (a?.length ?? 0) > (b?.length ?? 0) ? 'unsure' : 'agrees';
}

/** The words of two whole names, those that are the same side by side. */
export function nameParts(known: string, found: string): readonly StepPart[] {
  return explainNames(known, found).parts.map(({ query, listed, how }) => ({
    part: 'word',
    known: query,
    found: listed,
    verdict: OF_WORDS[how],
  }));
}

const OF_VERDICTS: Readonly<Record<Exclude<PartVerdict, 'partial'>, StepPartVerdict | null>> = {
  same: 'agrees',
  alike: 'agrees',
  misread: 'unsure',
  near: 'unsure',
  turned: 'unsure',
  different: 'differs',
  only_a: 'not_found',
  only_b: 'not_known',
  absent: null,
  ignored: null,
};

const OF_WORDS: Readonly<Record<TokenAgreement, StepPartVerdict>> = {
  exact: 'agrees',
  diacritics: 'agrees',
  transliteration: 'agrees',
  joined: 'agrees',
  truncated: 'agrees',
  nickname: 'unsure',
  initial: 'unsure',
  typo: 'unsure',
  'word-form': 'unsure',
  'only-in-query': 'not_found',
  'only-in-list': 'not_known',
};
