import {
  consonantSkeleton,
  foldToken,
  nicknameGroups,
  respellings,
  shortNameClasses,
  skeletonWithoutQ,
} from '@bonafide/names';
import { hashBytes } from './hash.ts';

/** Keys of different origin never meet. */
const SEED = { sound: 0x50, skeleton: 0x5c, nickname: 0x61, shortName: 0x73 } as const;

/** Words of up to three sounds are compared as a whole: with one of them gone nothing is left to tell. */
const SHORTEST_WITH_DELETIONS = 4;
/** Consonants alone tell less. */
const SHORTEST_SKELETON_WITH_DELETIONS = 5;
const LONGEST_WITH_DELETIONS = 24;
const SHORTEST_SKELETON = 2;

const scratch = new Uint8Array(64);

/**
 * Hashes that two words share when they are an edit or two apart: of their sounds whole and with each one left out (Bocek, Hunt and
 * Stiller 2007: words one edit apart have a deletion in common), and of their letters likewise, since a typing error can make
 * another sound of two; and of other habits of spelling. Figures have the first alone.
 */
export function soundKeys(text: string): readonly number[] {
  const sounds = foldToken(text);
  if (isFigure(text)) return [wholeKey(sounds)];
  const keys = new Set<number>();
  addDeletions(keys, sounds, SEED.sound, SHORTEST_WITH_DELETIONS);
  if (sounds !== text) addDeletions(keys, text, SEED.sound, SHORTEST_WITH_DELETIONS);
  for (const respelt of respellings(text)) keys.add(soundKey(respelt));
  return [...keys];
}

/** Hashes that two words share when they differ in vowels, first that of all consonants, and longer ones in a consonant; see `mayDifferInVowels`. */
export function skeletonKeys(text: string): readonly number[] {
  const skeleton = consonantSkeleton(text);
  if (isFigure(text) || skeleton.length < SHORTEST_SKELETON) return [];
  const keys = new Set<number>();
  addDeletions(keys, skeleton, SEED.skeleton, SHORTEST_SKELETON_WITH_DELETIONS);
  // Persian Q is GH to others.
  if (text.includes('q')) keys.add(hashBytes(scratch, written(skeletonWithoutQ(text)), SEED.skeleton));
  return [...keys];
}

/** Hashes that two names share when they are known to be forms of one, however they are spelt: Sasha and Alexander, Li and Lee. */
export function classKeys(text: string): readonly number[] {
  return [
    ...nicknameGroups(text).map((group) => numberKey(group, SEED.nickname)),
    ...shortNameClasses(text).map((shortName) => numberKey(shortName, SEED.shortName)),
  ];
}

/** Letters without the sounds of two letters, which have capitals: they share one place. */
const PLACES = 27;
const VOWELS = placesOf('aeiou') | (1 << (PLACES - 1));
const LONGEST_OUTLINE = 31;

/** Which sounds a word has and how many, in 32 bits: enough to see that two words are strangers. */
export function outlineOf(text: string): number {
  const sounds = foldToken(text);
  return (placesOf(sounds) | (Math.min(sounds.length, LONGEST_OUTLINE) << PLACES)) >>> 0;
}

/** Up to so many sounds vowels are exchanged but neither added nor left out: what is added is a large part of the word. */
const SHORT = 4;
const MOST_DIFFERENCES = 4;
const MOST_SOUNDS_MORE = 2;

/**
 * Whether two words that share a skeleton can be similar. Words without vowels are compared by their consonants, of which their
 * outlines know nothing more.
 */
export function mayDifferInVowels(outline: number, other: number): boolean {
  if ((outline & VOWELS) === 0 || (other & VOWELS) === 0) return true;
  const [length, otherLength] = [outline >>> PLACES, other >>> PLACES];
  const more = Math.abs(length - otherLength);
  if (more > (Math.min(length, otherLength) <= SHORT ? 0 : MOST_SOUNDS_MORE)) return false;
  let different = (outline ^ other) & ((1 << PLACES) - 1);
  let count = more;
  for (; different !== 0; different &= different - 1) count += 1;
  return count <= MOST_DIFFERENCES;
}

function isFigure(text: string): boolean {
  return /^\d+$/.test(text);
}

function placesOf(sounds: string): number {
  let places = 0;
  for (let at = 0; at < sounds.length; at += 1) {
    const letter = sounds.charCodeAt(at) - 97;
    places |= 1 << (letter >= 0 && letter < PLACES - 1 ? letter : PLACES - 1);
  }
  return places;
}

/** The key that words of the same sounds share. */
export function soundKey(text: string): number {
  return wholeKey(foldToken(text));
}

function wholeKey(sounds: string): number {
  return hashBytes(scratch, written(sounds), SEED.sound);
}

function addDeletions(keys: Set<number>, text: string, seed: number, shortest: number): void {
  const length = written(text);
  keys.add(hashBytes(scratch, length, seed));
  if (length < shortest || length > LONGEST_WITH_DELETIONS) return;
  for (let without = 0; without < length; without += 1) keys.add(hashBytes(scratch, length, seed, without));
}

function numberKey(number: number, seed: number): number {
  scratch[0] = number & 0xff;
  scratch[1] = number >>> 8;
  return hashBytes(scratch, 2, seed);
}

/** Puts a text into the scratch; what is longer than that is told apart when words are compared. */
function written(text: string): number {
  const length = Math.min(text.length, scratch.length);
  for (let at = 0; at < length; at += 1) scratch[at] = text.charCodeAt(at);
  return length;
}
