import { prepareName, scoreNames, type TokenAgreement, type TokenMatch } from '../matching/index.ts';
import { type ExtraName, extraName } from './extra-name.ts';
import { nameWords } from './fold.ts';

/** What may make two names one that do not surely agree. */
export type NameDifference = ExtraName | 'transliteration' | 'nickname' | 'initial' | 'typo' | 'mismatch';

/** Beneath it words that resemble each other do so by chance. */
const LEAST_ALIKE = 0.6;
/** Words that weigh no more are particles and titles, which names have or lack without being others. */
const NEGLIGIBLE = 0.1;
/** From the one that a human is most likely to wave through to the one that tells least. */
const LOOSEST_FIRST: readonly (TokenAgreement & NameDifference)[] = ['typo', 'nickname', 'initial'];
/** What names that are spelt the same for screening differ in. */
const SPELT_ALIKE: ReadonlySet<TokenAgreement> = new Set(['exact', 'diacritics', 'transliteration', 'joined']);

/**
 * By the understanding of names that screening has: every word of one name is found in the other, and the loosest pair says why they
 * are not surely one. Scripts that write no vowels give transliterations that only may be the same.
 */
export function nameDifference(left: string, right: string): NameDifference {
  if (areInitials(left, right) || areInitials(right, left)) return 'initial';
  const { score, tokens } = scoreNames(prepareName(left, 'person'), prepareName(right, 'person'));
  const telling = tokens.filter(({ weight }) => weight > NEGLIGIBLE);
  const has = (how: TokenAgreement): boolean => telling.some((token) => token.how === how);
  if (score < LEAST_ALIKE || (has('only-in-query') && has('only-in-list'))) return 'mismatch';
  const loosest = LOOSEST_FIRST.find((how) => has(how));
  if (loosest !== undefined) return loosest;
  if (has('only-in-query')) return extraOf(telling, 'query', left);
  if (has('only-in-list')) return extraOf(telling, 'listed', right);
  if (misread(left) !== misread(right)) return 'typo';
  return telling.some(({ how }) => SPELT_ALIKE.has(how)) ? 'transliteration' : 'mismatch';
}

/** What the words are that only one of the names has, when the others are spelt in two ways. */
function extraOf(tokens: readonly TokenMatch[], side: 'query' | 'listed', text: string): NameDifference {
  const extra = tokens.filter(({ how }) => how === (side === 'query' ? 'only-in-query' : 'only-in-list'));
  const words = prepareName(text, 'person').tokens.map((token) => token.text.toUpperCase());
  return extraName(
    extra.map((token) => (token[side] ?? '').toUpperCase()),
    { text, words, told: words.length - extra.length, field: undefined },
  );
}

/** Digits among the letters of a word, which nobody's name has. */
const misread = (name: string): boolean => nameWords(name).some((word) => /\p{L}/u.test(word) && /\d/.test(word));

/** A field of its own may be letters alone: `A. M.` for `Anna Maria`. */
function areInitials(letters: string, name: string): boolean {
  const short = nameWords(letters);
  const words = nameWords(name);
  const fits = short.every((word, i) => (word.length === 1 ? words[i]?.startsWith(word) : word === words[i]));
  return fits && short.length <= words.length && short.some((word, i) => word.length === 1 && words[i] !== word);
}
