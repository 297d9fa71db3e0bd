/** What the letters of a script stand for that writes consonants and few vowels. */
export interface ConsonantLetters {
  /** Consonants, and vowels that are written (their value then begins with one). */
  readonly letters: Readonly<Record<string, string>>;
  /** Letters that are a consonant at the beginning and after a vowel, else a long vowel: Arabic W and Y. */
  readonly halfVowels: Readonly<Record<string, readonly [consonant: string, vowel: string]>>;
}

/**
 * Puts guessed vowels into a word of consonants, so that no syllable begins or ends with two (`slman` becomes `salman`,
 * `ahmd` `ahmad`, `bwtyn` `butin`). Right often enough to be read; who compares allows for the rest by `consonantSkeleton`.
 */
export function vocalise(word: string, { letters, halfVowels }: ConsonantLetters): string {
  let latin = '';
  const written = [...word].filter((letter) => letter in letters || letter in halfVowels);
  for (const [index, letter] of written.entries()) {
    const last = index === written.length - 1;
    const half = halfVowels[letter];
    const next = letters[written[index + 1] ?? ''] ?? '';
    const sound = half ? halfVowelSound(half, { before: latin, next, last }) : (letters[letter] ?? '');
    if (isVowel(sound.charAt(0)) && sound.charAt(0) === latin.at(-1)) continue;
    latin += needsVowel(latin, sound, last) ? `a${sound}` : sound;
  }
  return latin;
}

interface Neighbours {
  /** What is written so far. */
  readonly before: string;
  readonly next: string;
  readonly last: boolean;
}

function halfVowelSound([consonant, vowel]: readonly [string, string], { before, next, last }: Neighbours): string {
  if (before === '') return last ? vowel : consonant;
  // A long A behind it: Jawad, Marwan, Nawaf. Y would be as likely Ziad as Bayan.
  if (consonant === 'w' && next === 'a') return consonant;
  return isVowel(before.at(-1)) ? consonant : vowel;
}

/** Sounds of two letters (KH, SH) count as one consonant. */
function needsVowel(latin: string, sound: string, last: boolean): boolean {
  if (latin === '' || sound === '' || isVowel(sound.charAt(0)) || isVowel(latin.at(-1))) return false;
  return last || !/[aeiou](?:[a-z]|[a-z]h)$/.test(latin);
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && 'aeiou'.includes(letter);
}
