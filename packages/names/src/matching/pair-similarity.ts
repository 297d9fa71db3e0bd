import type { Comparison } from './alignment.ts';
import { consonantSkeleton, foldToken, skeletonWithoutQ } from './fold.ts';
import type { NameToken } from './name-score.ts';
import { guessesVowels } from './scripts/scripts.ts';
import { LEAST_SIMILARITY, letterSimilarity, SAME_SHORT_NAME } from './token-similarity.ts';
import { sameParticle } from './words/particles.ts';
import { sameShortName } from './words/short-names.ts';

const SAME_CONSONANTS = 0.93;

/** Two consonants are easily shared by chance. */
const SAME_FEW_CONSONANTS = 0.82;

const SAME_PARTICLE = 0.95;

const CUT_SIMILARITY = 0.9;

/** Short words of organisations are acronyms: ABC is not ABD. */
const LONGEST_ACRONYM = 3;

/** How the words of two names are compared, decided once per pair of names. */
export interface PairRules extends Comparison {
  /** Both names are of characters, of which each must be the same. */
  readonly byCharacter: boolean;
  /** One name's vowels are guessed, so consonants decide. */
  readonly byConsonants: boolean;
  /** Both names' vowels are guessed, so the letters as written decide. */
  readonly byLetters: boolean;
}

export function pairRules(comparison: Comparison): PairRules {
  const { query, listed } = comparison;
  const same = query.script === listed.script;
  return {
    ...comparison,
    byCharacter: same && (query.script === 'Han' || query.script === 'Hangul'),
    byLetters: same && guessesVowels(query.script),
    byConsonants: !same && (guessesVowels(query.script) || guessesVowels(listed.script)),
  };
}

/** How alike two words are, considering what they do in their names; 0 for words that cannot stand for each other. */
export function pairSimilarity(a: NameToken, b: NameToken, rules: PairRules): number {
  if (rules.byCharacter && a.role === 'syllable' && b.role === 'syllable') {
    return (a.written ?? a.text) === (b.written ?? b.text) ? 1 : 0;
  }
  if (a.role === 'number' || b.role === 'number') return numberSimilarity(a, b, rules);
  if (a.role === 'legal-form' || b.role === 'legal-form') return a.role === b.role && a.text === b.text ? 1 : 0;
  if (a.text === b.text) return 1;
  if (isCutFrom(a, b) || isCutFrom(b, a)) return CUT_SIMILARITY;
  if ((a.role === 'particle') !== (b.role === 'particle')) return 0;
  if (a.role === 'particle' && sameParticle(a.text, b.text)) return SAME_PARTICLE;
  if (a.role === 'initial' || b.role === 'initial') return initialSimilarity(a, b, rules);
  // A character is read in one way or in known others: an error in a letter of its reading is another character.
  if (a.role === 'syllable' || b.role === 'syllable') return sameShortName(a.text, b.text) ? SAME_SHORT_NAME : 0;
  if (rules.query.kind === 'organisation' && Math.min(a.text.length, b.text.length) <= LONGEST_ACRONYM) return 0;
  const alike = rules.similarity(a.text, b.text);
  if (rules.byLetters && a.written && b.written && alike < SAME_CONSONANTS)
    return writtenSimilarity(a.written, b.written);
  return rules.byConsonants && alike < SAME_CONSONANTS ? Math.max(alike, consonantSimilarity(a.text, b.text)) : alike;
}

/** Whether the word may be the beginning of the other, as far as the field of an MRZ went. */
export function isCutFrom(word: NameToken, whole: NameToken): boolean {
  return word.cut === true && whole.role === 'word' && whole.text.startsWith(word.text);
}

/** An initial stands for a name that begins so; two initials must be the same, but for C, K and Q. U is also a name. */
function initialSimilarity(a: NameToken, b: NameToken, { weights }: PairRules): number {
  if (sameShortName(a.text, b.text)) return SAME_SHORT_NAME;
  const alike =
    a.role === b.role ? foldToken(a.text) === foldToken(b.text) : a.text.charCodeAt(0) === b.text.charCodeAt(0);
  return alike ? weights.initial : 0;
}

function numberSimilarity(a: NameToken, b: NameToken, { weights }: PairRules): number {
  if (a.role !== b.role) return 0;
  return a.text === b.text ? 1 : weights.otherNumber;
}

/** Words of three consonants have five letters elsewhere, yet one error makes another: Hasan and Husayn. */
const SHORTEST_WRITTEN = 4;

function writtenSimilarity(a: string, b: string): number {
  return a.length < SHORTEST_WRITTEN || b.length < SHORTEST_WRITTEN ? 0 : letterSimilarity(a, b);
}

function consonantSimilarity(a: string, b: string): number {
  const skeleton = consonantSkeleton(a);
  if (skeleton.length < 2 || (skeleton !== consonantSkeleton(b) && !sameWithoutQ(a, b))) return 0;
  const similarity = skeleton.length > 2 ? SAME_CONSONANTS : SAME_FEW_CONSONANTS;
  return Math.max(similarity, LEAST_SIMILARITY);
}

function sameWithoutQ(a: string, b: string): boolean {
  if (!a.includes('q') && !b.includes('q')) return false;
  return skeletonWithoutQ(a) === skeletonWithoutQ(b);
}
