import anyAscii from 'any-ascii';

/** Lower-case ASCII letters and digits of any text, by a table of single characters. */
export function toAscii(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Replaces every key of the table that stands in the text, longest keys first; other characters stay. */
export function replacer(table: Readonly<Record<string, string>>): (text: string) => string {
  const keys = Object.keys(table).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(keys.join('|'), 'gu');
  return (text) => text.replace(pattern, (key) => table[key] ?? key);
}
