import anyAscii from 'any-ascii';

/** Lower-case ASCII letters and digits of any text, by a table of single characters. */
export function toAscii(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
