import { foldToken } from './fold.ts';
import { letterDistance } from './letter-distance.ts';
import { soundDistance } from './sound-distance.ts';
import { sameNickname } from './words/nicknames.ts';
import { areOtherShortNames, sameShortName } from './words/short-names.ts';
import { respellings } from './words/spelling-habits.ts';
import { sameSpelling } from './words/spellings.ts';

/** Below this two words are strangers. */
export const LEAST_SIMILARITY = 0.72;

const SAME_SOUND = 0.96;
/** Spellings of one East Asian name. */
export const SAME_SHORT_NAME = 0.95;
const SAME_SPELLING = 0.95;
const OTHER_GENDER = 0.73;
const SAME_NICKNAME = 0.9;
const OTHER_FIRST_LETTER = 0.05;

/**
 * How alike two lower-case ASCII words are: 1 for the same letters, .96 for the same sounds, less for nicknames and typing errors; 0 below .72. Words of up to three letters must be equal or of one class (Li,
 * Lee, Ri): an edit there makes another name. Symmetric.
 */
export function tokenSimilarity(a: string, b: string): number {
  return a === b ? 1 : foldedSimilarity(a, b, foldToken(a), foldToken(b));
}

/** `tokenSimilarity` for those who keep what `foldToken` makes of their words. */
export function foldedSimilarity(a: string, b: string, foldedA: string, foldedB: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return 0;
  if (sameShortName(a, b)) return SAME_SHORT_NAME;
  if (differInGender(a, b)) return OTHER_GENDER;
  if (foldedA === foldedB && foldedA.length > 1) return SAME_SOUND;
  if (sameSpelling(a, b)) return SAME_SPELLING;
  if (sameNickname(a, b)) return SAME_NICKNAME;
  if (shorter > 2 && sameHabit(a, b, foldedA, foldedB)) return SAME_SPELLING;
  if (shorter < 3 || tooShort(a, b)) return 0;
  const strangers = a.charCodeAt(0) !== b.charCodeAt(0) && foldedA.charCodeAt(0) !== foldedB.charCodeAt(0);
  const spelt = Math.max(letterSimilarity(a, b), shorter > 3 ? soundSimilarity(foldedA, foldedB) : 0);
  const similarity = spelt - (strangers ? OTHER_FIRST_LETTER : 0);
  return similarity < LEAST_SIMILARITY ? 0 : similarity;
}

/** Whether one is the other as a habit of spelling has it: Soekarno and Sukarno. */
export function sameHabit(a: string, b: string, foldedA = foldToken(a), foldedB = foldToken(b)): boolean {
  // Habits leave a word's end as it is, but for an H. That is asked of every candidate of an index, so it is cheap.
  const [endA, endB] = [a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1)];
  if (endA !== endB && endA !== LETTER_H && endB !== LETTER_H) return false;
  if (a.charCodeAt(0) !== b.charCodeAt(0) && BEGINNINGS[(a.charCodeAt(0) << 7) | b.charCodeAt(0)] !== 1) return false;
  return (
    respellings(a).some((word) => isOrSounds(word, b, foldedB)) ||
    respellings(b).some((word) => isOrSounds(word, a, foldedA))
  );
}

const LETTER_H = 0x68;

/** First letters that habits exchange; ASCII by ASCII. */
const BEGINNINGS = new Uint8Array(1 << 14);
for (const [a = '', b = ''] of 'dn bm hx tz cj cq gq jr gk dt bp cz ct dj jy ou'.split(' ')) {
  BEGINNINGS[(a.charCodeAt(0) << 7) | b.charCodeAt(0)] = 1;
  BEGINNINGS[(b.charCodeAt(0) << 7) | a.charCodeAt(0)] = 1;
}

function isOrSounds(word: string, other: string, folded: string): boolean {
  return word === other || (word.length > 3 && foldToken(word) === folded);
}

/** Martin and Martina, Antonio and Antonia are two people; Putin and Putina may be one, written by two registries. */
function differInGender(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length < 5) return false;
  if (longer.length === shorter.length + 1) return longer.endsWith('a') && longer.startsWith(shorter);
  return a.length === b.length && /[ao]$/.test(a) && /[ao]$/.test(b) && a.slice(0, -1) === b.slice(0, -1);
}

/** Zhang and Yang, Zhao and Yao: one sounds like the other only where J stands for both. */
const differInInitial = (a: string, b: string): boolean =>
  a.startsWith('zh') && b.charCodeAt(0) === 0x79 && a.slice(2) === b.slice(1);

/** Short words in which one letter makes another name: Jan and Jon, Lin and Ling, Jang and Yang. */
function tooShort(a: string, b: string): boolean {
  if (differInInitial(a, b) || differInInitial(b, a)) return true;
  const longer = Math.max(a.length, b.length);
  if (longer <= 3 || (a.length === b.length && areOtherShortNames(a, b))) return true;
  if (longer > 4) return a.length === 3 || b.length === 3;
  return (
    a === `${b}g` ||
    b === `${a}g` ||
    (a.charCodeAt(0) !== b.charCodeAt(0) && a.slice(1) === b.slice(1) && (/^[jy]/.test(a) || /^[jy]/.test(b)))
  );
}

/** Similarity by letters alone, in any script; 0 for more than one error in seven letters. */
export function letterSimilarity(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const limit = length <= 7 ? 1 : length <= 11 ? 2 : 3;
  const edits = letterDistance(a, b, limit);
  return edits > limit ? 0 : 1 - (edits / length) * 0.9;
}

function soundSimilarity(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const limit = length <= 4 ? 0.7 : length <= 6 ? 1 : 2;
  const cost = soundDistance(a, b, limit);
  return cost > limit ? 0 : 0.97 - cost / length;
}
