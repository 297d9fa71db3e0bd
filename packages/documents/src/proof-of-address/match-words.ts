/** Lower case without marks; everything else stays as it is. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Lower case without marks, everything but letters, digits and % as single spaces, framed by spaces. */
export function foldWords(text: string): string {
  return ` ${foldLetters(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;
}

const FOLDED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
/** A word this long may be the beginning of a longer one: languages append endings and join words. */
const STEM = 5;

/** The longest of the phrases (parted by `|`) that folded text contains, from a word's beginning; null when none. */
export function longestPhrase(folded: string, phrases: string): string | null {
  let longest: string | null = null;
  for (const phrase of phrases.split('|')) {
    const needle = phrase.length >= STEM ? ` ${phrase}` : ` ${phrase} `;
    if (phrase.length > (longest?.length ?? 0) && folded.includes(needle)) longest = phrase;
  }
  return longest;
}
