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
