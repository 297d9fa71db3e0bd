/** A NUL, and halves of characters: texts of JSON may hold them, PostgreSQL may not. */
const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * Whether the database can hold every text of the value, keys included. Looks without recursion: what is sent may be nested as
 * deep as it likes.
 */
export function isStorableJson(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part === 'string' && !isStorableText(part)) return false;
    if (typeof part !== 'object' || part === null) continue;
    if (!Object.keys(part).every(isStorableText)) return false;
    for (const inner of Object.values(part)) left.push(inner);
  }
  return true;
}
