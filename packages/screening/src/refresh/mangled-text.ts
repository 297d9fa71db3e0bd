/** What UTF-8 looks like after it was read as a Western single-byte encoding: letters of several bytes become pairs of signs. */
const TAIL =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const TWICE_ENCODED = new RegExp(
  `[\\u00c2-\\u00c5\\u00ce-\\u00d1\\u00d7-\\u00db]${TAIL}|[\\u00e0-\\u00ef]${TAIL}${TAIL}`,
  'u',
);
/** What is put where a letter was lost. */
const LOST = /\ufffd|\?{3,}/;

/** True for text that somebody converted wrongly: every name with letters beyond ASCII is then another name. */
export function looksMangled(text: string): boolean {
  return LOST.test(text) || TWICE_ENCODED.test(text);
}
