import { prepareName, scoreNames, type TokenAgreement } from '../matching/index.ts';
import { nameWords } from './fold.ts';

/** What may make two names one that do not surely agree. */
export type NameDifference = 'transliteration' | 'nickname' | 'initial' | 'typo' | 'mismatch';

/** Beneath it words that resemble each other do so by chance. */
const LEAST_ALIKE = 0.6;
/** From the one that a human is most likely to wave through to the one that tells least. */
const LOOSEST_FIRST: readonly [TokenAgreement, NameDifference][] = [
  ['typo', 'typo'],
  ['nickname', 'nickname'],
  ['initial', 'initial'],
  ['transliteration', 'transliteration'],
];

/**
 * By the understanding of names that screening has: every word of one name is found in the other, and the loosest pair says why they
 * are not surely one. Scripts that write no vowels give transliterations that only may be the same.
 */
export function nameDifference(left: string, right: string): NameDifference {
  if (areInitials(left, right) || areInitials(right, left)) return 'initial';
  const { score, tokens } = scoreNames(prepareName(left, 'person'), prepareName(right, 'person'));
  const has = (how: TokenAgreement): boolean => tokens.some((token) => token.how === how);
  if (score < LEAST_ALIKE || (has('only-in-query') && has('only-in-list'))) return 'mismatch';
  return LOOSEST_FIRST.find(([how]) => has(how))?.[1] ?? 'mismatch';
}

/** A field of its own may be letters alone: `A. M.` for `Anna Maria`. */
function areInitials(letters: string, name: string): boolean {
  const short = nameWords(letters);
  const words = nameWords(name);
  const fits = short.every((word, i) => (word.length === 1 ? words[i]?.startsWith(word) : word === words[i]));
  return fits && short.length <= words.length && short.some((word, i) => word.length === 1 && words[i] !== word);
}
