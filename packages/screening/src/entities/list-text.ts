/** What windows-1252 means by the bytes that ISO 8859-1 leaves to control characters; some lists were converted by the wrong one. */
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Words of ASCII with single spaces between them need no cleaning; most texts are such. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** One line of clean text: composed letters, single spaces, no controls, typographic signs that a wrong conversion hid restored. */
export function listText(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  if (CLEAN.test(text)) return text;
  const restored = /[\u0080-\u009f]/.test(text) ? text.replace(/[\u0080-\u009f]/g, restoreSign) : text;
  // Half a letter of two, as broken escapes of JSON leave it, cannot be stored.
  return restored
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim();
}

function restoreSign(sign: string): string {
  return WINDOWS_1252.decode(Uint8Array.of(sign.charCodeAt(0)));
}

/** The non-empty cleaned parts of a text that a list joins with one sign. */
export function listTexts(text: string | undefined, separator: string | RegExp): readonly string[] {
  return (text ?? '').split(separator).map(listText).filter(Boolean);
}
