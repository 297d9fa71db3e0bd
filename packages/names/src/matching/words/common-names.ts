/** Elements of names that are so frequent that they tell little, and are told or left out at will; lower-case ASCII. */
const COMMON: ReadonlySet<string> = new Set(
  'abdul muhammad mohammad mohammed mohamed mohamad muhammed muhamad mohamud mehmet mohd muhd'.split(' '),
);

export function isCommonName(word: string): boolean {
  return COMMON.has(word);
}
