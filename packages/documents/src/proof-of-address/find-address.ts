import { type Box, boundingBox, type Size, type TextLine } from '@bonafide/domain';
import { countryNamed } from '../visual/index.ts';
import { hasCourtesyTitle, withoutCourtesyTitle } from './courtesy-titles.ts';
import { follows, linesAbove } from './line-block.ts';
import { foldWords } from './match-words.ts';
import { isOrganisation } from './organisations.ts';
import { lonePostalCode, townIn } from './postal-town.ts';

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
  /** Lines above the street as printed: people or an organisation. */
  readonly names: readonly string[];
  readonly address: PaperAddress;
  /** The sender's, most likely. */
  readonly isOrganisation: boolean;
}

/** Not part of an address block: labels with values, amounts, dates. */
const NOT_ADDRESS =
  /[:€$£%@]|https?|www\.|\d[.,]\d{2}\s*(?:\p{Lu}{3}|zł|kr|kč|ft|lei|лв)?\.?$|iban|\btel\b|\bfax\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/iu;
const FIGURES_OF_A_STREET = /,\s*\d{1,3}[.,]\s?\d{1,3}$/;
/** `Imaginary Way 98`, `98 Imaginary Way`, with or without a town after a comma. */
const STREET =
  /^(?:\p{L}[\p{L} .'’-]{2,40} \d{1,4} ?[a-z]?|\d{1,4} ?[a-z]?,? \p{L}[\p{L} .'’-]{2,40})(?:, ?\p{L}[\p{L} .'’-]*)?$/iu;
const TOWN = /^\p{Lu}[\p{L} .'’-]{2,40}$/u;
/** Two to six words, each with a capital or a particle. */
const PERSON = /^(?:[\p{L}.ªº'’-]+ ){1,5}\p{Lu}[\p{L}.'’-]+$/u;
const LONGEST = 90;
/** Share of the page beneath which senders print what they must. */
const FOOT = 0.8;

/** Every block of name and address, the likeliest to be a person's first. */
export function findAddressBlocks(lines: readonly TextLine[], page: Size): readonly AddressBlock[] {
  const coded = lines.flatMap((line) => blockAround(line, lines) ?? []);
  const blocks = coded.length > 0 ? coded : lines.flatMap((line) => blockWithoutCode(line, lines) ?? []);
  return [...blocks].sort((a, b) => rank(b, page) - rank(a, page));
}

/** Whether words name a person and no organisation. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text.trim()) && !isOrganisation(foldWords(text));
}

function rank(block: AddressBlock, page: Size): number {
  const { names, address } = block;
  return (
    (block.isOrganisation ? 0 : 4) +
    (names.some(isPersonName) ? 3 : 0) +
    (names.some(hasCourtesyTitle) ? 1 : 0) +
    (names.length > 0 ? 1 : 0) +
    (address.lines.length > 1 ? 1 : 0) -
    (address.box.y > page.height * FOOT ? 3 : 0)
  );
}

const isNoAddress = (text: string): boolean => NOT_ADDRESS.test(text) && !FIGURES_OF_A_STREET.test(text);

/** A whole address in one line over another: the sender's, as windows of envelopes show it. */
const isReturnLine = (text: string): boolean => /\p{L}.*\d.*[,·|•].*\d/u.test(text) && townIn(text) !== null;

const endsBlock = ({ text }: TextLine): boolean => isNoAddress(text) || isReturnLine(text);

function blockAround(line: TextLine, lines: readonly TextLine[]): AddressBlock | null {
  const town = townOf(line, lines);
  if (!town) return null;
  const above = linesAbove(town.top, lines, endsBlock);
  const streetAt = above.findIndex(({ text }) => /\d/.test(text) || above.length === 1);
  const oneLine = above.length === 0 || streetAt < 0;
  if (oneLine && !/\p{L}.*\d.*,/u.test(line.text)) return null;
  const names = oneLine ? above : above.slice(0, streetAt);
  const street = oneLine ? [] : above.slice(streetAt);
  const below = countryBelow(town.bottom, lines);
  const printed = [...street, ...town.lines, ...(below ? [below] : [])];
  return {
    names: names.map(({ text }) => text),
    isOrganisation: [...names, ...printed].some(({ text }) => isOrganisation(foldWords(text)) && !STREET.test(text)),
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
  if (!STREET.test(text) || isNoAddress(text)) return null;
  const names = linesAbove(line, lines, endsBlock).filter((above) => isPersonName(above.text));
  const [name] = names.slice(-1);
  if (!name) return null;
  const [, afterComma] = text.split(/,\s*/);
  const below = lines.find((other) => follows(line, other) && TOWN.test(other.text.trim()));
  const printed = afterComma || !below ? [line] : [line, below];
  return {
    names: [name.text],
    isOrganisation: false,
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
  if (isNoAddress(text) || text.length > LONGEST) return null;
  const alone = lonePostalCode(text);
  const [over] = alone ? linesAbove(line, lines, endsBlock).slice(-1) : [];
  if (alone && over) return { code: alone, city: over.text, top: over, bottom: line, lines: [over, line] };
  const town = townIn(text);
  return town && { ...town, top: line, bottom: line, lines: [line] };
}

function countryBelow(line: TextLine, lines: readonly TextLine[]): TextLine | null {
  const next = lines.find((other) => follows(line, other));
  return next && foldWords(next.text).trim().split(' ').length <= 4 && countryNamed(next.text) ? next : null;
}

/** The people that a block names, without their titles. */
export function peopleOf({ names }: AddressBlock): readonly string[] {
  return names.filter((name) => !isOrganisation(foldWords(name))).map(withoutCourtesyTitle);
}
