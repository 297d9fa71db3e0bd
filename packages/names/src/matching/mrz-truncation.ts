/** Characters of the name field of TD1 (9303-5), TD2 (9303-6) and TD3 (9303-4). */
const FIELD_LENGTHS: ReadonlySet<number> = new Set([30, 31, 39]);

/** The last word of an MRZ name field that is full to its last character, in lower case; null where nothing may be cut. */
export function cutWord(name: string): string | null {
  const field = name.trim();
  if (!FIELD_LENGTHS.has(field.length) || !/^[A-Z<]+[A-Z]$/.test(field) || !field.includes('<')) return null;
  return field.slice(field.lastIndexOf('<') + 1).toLowerCase();
}
