/** A postal code and the town beside it. */
export interface PostalTown {
  readonly code: string;
  readonly city: string;
}

/** Letters, and figures that a recogniser read amid letters. */
const TOWN = String.raw`(?<town>\p{L}(?:[\p{L}\s.'’/-]|(?<=\p{L})\d{1,2}(?=\p{L})){1,40})`;
const BEFORE = String.raw`(?<![\w.,€$£/])`;
const BRITISH = String.raw`[A-Z]{1,2}[\dOI][A-Z\d]?\s?[\dOIS][A-Z\d]{2}`;
const IRISH = String.raw`[A-Z]\d[\dW]\s?[A-Z\d]{4}`;
const CANADIAN = String.raw`[A-Z]\d[A-Z]\s?\d[A-Z]\d`;

/** Postal codes with the town beside them, before or after; the Universal Postal Union's formats. */
const WITH_TOWN: readonly RegExp[] = [
  String.raw`${BEFORE}(?<code>(?:[A-Z]{1,2}-)?\d{2}\s?-\s?\d{3})\s+${TOWN}`,
  String.raw`${BEFORE}(?<code>\d{4}-\d{3})\s+${TOWN}`,
  String.raw`${BEFORE}(?<code>(?:[A-Z]{1,2}-)?\d{3} \d{2})\s+${TOWN}`,
  String.raw`${BEFORE}(?<code>\d{4}\s?[A-Z]{2})\s+${TOWN}`,
  String.raw`${BEFORE}(?<code>(?:[A-Z]{1,2}[- ])?\d{4,6})\s+${TOWN}`,
  String.raw`${TOWN},?\s+(?<code>(?:[A-Z]{1,2}-)\d{4,5})(?!\w)`,
  String.raw`${TOWN},?\s+(?<code>[A-Z]{2}\s+\d{5}(?:-\d{4})?)(?!\w)`,
  String.raw`${TOWN.replace('40}', '40}?')},?\s+(?:[A-Z]{2}\s+)?(?<code>${CANADIAN})(?!\w)`,
  String.raw`${TOWN},?\s+(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\w)`,
  String.raw`${TOWN},?\s+(?<code>${IRISH})(?!\w)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A code on a line of its own, under the town, as in Britain. */
const ALONE = new RegExp(String.raw`^(?:${BRITISH}|${CANADIAN}|${IRISH}|[A-Z]{2}-\d{4,5})$`, 'u');
const BRITISH_ALONE = new RegExp(`^${BRITISH}$`, 'u');
/** What follows a long house number in America is no town. */
const STREET_NAME = /\b(?:st|street|rd|road|ave|avenue|dr|drive|ln|lane|blvd|boulevard|way|court|ct)\.?$/i;
const MOST_WORDS = 4;

/** The town of a line and its code; null where none is printed side by side. */
export function townIn(text: string): PostalTown | null {
  for (const pattern of WITH_TOWN) {
    const { code, town } = pattern.exec(text)?.groups ?? {};
    if (code && town && (isTown(town.trim()) || isAllOf(text, code, town)))
      return { code: code.replace(/\s*-\s*/, '-'), city: town.trim() };
  }
  return null;
}

/** A code in a form of its own and one word are a town whatever its first letter was read as. */
const isAllOf = (text: string, code: string, town: string): boolean =>
  /\d-\d/.test(code) && /^\p{L}{4,}$/u.test(town) && text.trim().length <= code.length + town.length + 2;

/** In a sentence numbers stand before words too; a town has a capital, if a misread one, and few words. */
const isTown = (words: string): boolean =>
  /\p{Lu}/u.test(words) && words.split(/\s+/).length <= MOST_WORDS && !STREET_NAME.test(words);

/** A postal code that is all of a line, with letters in its figures' places put right; null when it is something else. */
export function lonePostalCode(text: string): string | null {
  if (!ALONE.test(text)) return null;
  return BRITISH_ALONE.test(text) ? withBritishFigures(text) : text;
}

/** Where a British code has figures: first of the inward part, last or last but one of the outward part. */
function withBritishFigures(code: string): string {
  const figure = (letters: string): string => letters.replace(/O/g, '0').replace(/I/g, '1').replace(/S/g, '5');
  const outward = code.slice(0, -3);
  const area = /\d/.test(outward) ? outward : outward.replace(/(?<=^[A-Z]{1,2})[OI](?!\w*[OI])/, figure);
  return area + figure(code.slice(-3, -2)) + code.slice(-2);
}
