/** Suffixes that tell a father from a child of the same name, as the number of the generation; a junior is the second. */
const GENERATIONS: Readonly<Record<string, number>> = { sr: 1, senior: 1, jr: 2, junior: 2, ii: 2, iii: 3, iv: 4 };

/** The generation that a lower-case word behind a name tells; null for other words. */
export function generationOf(word: string): number | null {
  return Object.hasOwn(GENERATIONS, word) ? (GENERATIONS[word] ?? null) : null;
}
