import { type Box, boundingBox, type TextLine } from '@bonafide/domain';
import { countryNamed } from '../visual/index.ts';
import { foldWords } from './match-words.ts';

export interface PaperAddress {
  /** Lines as printed, street first; the last may be the country. */
  readonly lines: readonly string[];
  /** Null: none is printed beside the town. */
  readonly postalCode: string | null;
  readonly city: string;
  /** ISO 3166-1 alpha-3 where a line names it. */
  readonly country: string | null;
  readonly box: Box;
}

/** Somebody and where they live: the block of an envelope's window, or of a letterhead. */
export interface AddressBlock {
  /** Lines above the street: people or a company. */
  readonly names: readonly string[];
  readonly address: PaperAddress;
  readonly isCompany: boolean;
}

/** Postal codes with the town beside them, before or after; the Universal Postal Union's formats. */
const WITH_TOWN: readonly RegExp[] = [
  /(?<![\w.,€$£])(?<code>(?:[A-Z]{1,2}-)?\d{2}-\d{3})\s+(?<town>\p{L}[\p{L}\s.'’-]{1,40})/u,
  /(?<![\w.,€$£])(?<code>\d{4}-\d{3})\s+(?<town>\p{L}[\p{L}\s.'’-]{1,40})/u,
  /(?<![\w.,€$£])(?<code>\d{3} \d{2})\s+(?<town>\p{L}[\p{L}\s.'’-]{1,40})/u,
  /(?<![\w.,€$£])(?<code>\d{4}\s?[A-Z]{2})\s+(?<town>\p{L}[\p{L}\s.'’-]{1,40})/u,
  /(?<![\w.,€$£/])(?<code>(?:[A-Z]{1,2}-)?\d{4,6})\s+(?<town>\p{L}[\p{L}\s.'’-]{1,40})/u,
  /(?<town>\p{L}[\p{L}\s.'’-]{1,40}),?\s+(?<code>(?:[A-Z]{1,2}-)\d{4,5})(?!\w)/u,
  /(?<town>\p{L}[\p{L}\s.'’-]{1,40}),?\s+(?<code>[A-Z]{2}\s+\d{5}(?:-\d{4})?)(?!\w)/u,
  /(?<town>\p{L}[\p{L}\s.'’-]{1,40}),?\s+(?<code>(?:[A-Z]{2}\s+)?[A-Z]\d[A-Z]\s?\d[A-Z]\d)(?!\w)/u,
  /(?<town>\p{L}[\p{L}\s.'’-]{1,40}),?\s+(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\w)/u,
];
/** A British code stands on a line of its own under the town. */
const ALONE = /^(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|(?:[A-Z]{2}-)\d{4,5})$/u;
const COMPANY =
  /(?<!\p{L})(ltd|limited|plc|inc|llc|corp|gmbh|ag|kg|se|s\.?a\.?s?|sarl|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|uab|ab|as|a\/s|aps|oy|oyj|ou|oü|sia|a\.?s|s\.?r\.?o|sp\.? ?z ?o\.? ?o|zrt|kft|nyrt|d\.?o\.?o|a\.?ş|lda|s\.?l|bank|banka|bankas|banque|banco|energy|energie|energia|telecom|insurance|services|university|ministry|company|group|customer service)(?!\p{L})\.?/iu;
/** Not part of an address block: labels with values, amounts. */
const NOT_ADDRESS = /[:€$£%@]|https?|www\.|\d[.,]\d{2}(?!\d)|iban|\btel\b|\bfax\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/iu;
/** `Imaginary Way 98`, `98 Imaginary Way`, with or without a town after a comma. */
const STREET =
  /^(?:\p{L}[\p{L} .'’-]{2,40} \d{1,4} ?[a-z]?|\d{1,4} ?[a-z]?,? \p{L}[\p{L} .'’-]{2,40})(?:, ?\p{L}[\p{L} .'’-]*)?$/iu;
const TOWN = /^\p{Lu}[\p{L} .'’-]{2,40}$/u;
/** Two to five words, each with a capital or a particle. */
const PERSON = /^(?:[\p{L}.'’-]+ ){1,4}\p{Lu}[\p{L}.'’-]+$/u;
const MOST_LINES_ABOVE = 5;
/** Heights of a line: lines of a block follow each other more closely, from about the same left edge. */
const LINE_GAP = 1.6;
const LEFT_SLACK = 2.5;

/** Every block of name and address, the likeliest to be a person's first. */
export function findAddressBlocks(lines: readonly TextLine[]): readonly AddressBlock[] {
  const coded = lines.flatMap((line, index) => blockAround(line, lines, index) ?? []);
  const blocks = coded.length > 0 ? coded : lines.flatMap((line) => blockWithoutCode(line, lines) ?? []);
  return [...blocks].sort((a, b) => rank(b) - rank(a));
}

function rank({ isCompany, names }: AddressBlock): number {
  return (isCompany ? 0 : 2) + (names.length > 0 ? 1 : 0);
}

function blockAround(line: TextLine, lines: readonly TextLine[], index: number): AddressBlock | null {
  const town = townOf(line, lines);
  if (!town) return null;
  const above = linesAbove(
    town.top,
    lines.filter((_, i) => i !== index),
  );
  const streetAt = above.findIndex(({ text }) => /\d/.test(text) || above.length === 1);
  const oneLine = above.length === 0 || streetAt < 0;
  const names = oneLine ? above : above.slice(0, streetAt);
  const street = oneLine ? [] : above.slice(streetAt);
  if (oneLine && !/\p{L}.*\d.*,/u.test(line.text)) return null;
  const below = countryBelow(town.bottom, lines);
  const printed = [...street, ...town.lines, ...(below ? [below] : [])];
  return {
    names: names.map(({ text }) => text),
    isCompany: names.some(({ text }) => COMPANY.test(text)),
    address: {
      lines: printed.map(({ text }) => text),
      postalCode: town.code,
      city: town.city,
      country: below ? countryNamed(below.text) : null,
      box: boundingBox(printed.flatMap(({ quad }) => quad)),
    },
  };
}

/** Where no postal code leads to it, a person's name over a street with its number does. */
function blockWithoutCode(line: TextLine, lines: readonly TextLine[]): AddressBlock | null {
  const text = line.text.trim();
  if (!STREET.test(text) || NOT_ADDRESS.test(text)) return null;
  const names = linesAbove(line, lines).filter((above) => PERSON.test(above.text.trim()) && !COMPANY.test(above.text));
  const [name] = names.slice(-1);
  if (!name) return null;
  const [, afterComma] = text.split(/,\s*/);
  const below = lines.find((other) => follows(line, other) && TOWN.test(other.text.trim()));
  const printed = afterComma || !below ? [line] : [line, below];
  return {
    names: [name.text],
    isCompany: false,
    address: {
      lines: printed.map((one) => one.text),
      postalCode: null,
      city: afterComma ?? below?.text ?? '',
      country: null,
      box: boundingBox(printed.flatMap(({ quad }) => quad)),
    },
  };
}

interface Town {
  readonly code: string;
  readonly city: string;
  readonly top: TextLine;
  readonly bottom: TextLine;
  readonly lines: readonly TextLine[];
}

function townOf(line: TextLine, lines: readonly TextLine[]): Town | null {
  const text = line.text.trim();
  if (NOT_ADDRESS.test(text) || text.length > 90) return null;
  const { code: alone } = ALONE.exec(text)?.groups ?? {};
  const [over] = alone
    ? linesAbove(
        line,
        lines.filter((other) => other !== line),
      ).slice(-1)
    : [];
  if (alone && over) return { code: alone, city: over.text, top: over, bottom: line, lines: [over, line] };
  for (const pattern of WITH_TOWN) {
    const { code, town } = pattern.exec(text)?.groups ?? {};
    // In a sentence numbers stand before words too; a town is capitalised and short.
    if (code && town && /^\p{Lu}/u.test(town.trim()) && town.trim().split(/\s+/).length <= 4) {
      return { code, city: town.trim(), top: line, bottom: line, lines: [line] };
    }
  }
  return null;
}

/** Lines of the same block above, the topmost first. */
function linesAbove(start: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const block: TextLine[] = [];
  let current = start;
  while (block.length < MOST_LINES_ABOVE) {
    const below = current;
    const [next] = lines.filter((line) => follows(line, below)).sort((a, b) => b.box.y - a.box.y);
    if (!next || NOT_ADDRESS.test(next.text) || next.text.length > 60) break;
    block.unshift(next);
    current = next;
  }
  return block;
}

function countryBelow(line: TextLine, lines: readonly TextLine[]): TextLine | null {
  const next = lines.find((other) => follows(line, other));
  return next && foldWords(next.text).trim().split(' ').length <= 4 && countryNamed(next.text) ? next : null;
}

function follows(upper: TextLine, lower: TextLine): boolean {
  const height = Math.max(upper.box.height, lower.box.height);
  const gap = lower.box.y - (upper.box.y + upper.box.height);
  const left = Math.abs(lower.box.x - upper.box.x);
  return upper !== lower && gap > -height * 0.4 && gap < height * LINE_GAP && left < height * LEFT_SLACK;
}

/** Whether words speak of an organisation rather than a person. */
export function isCompanyName(text: string): boolean {
  return COMPANY.test(text);
}
