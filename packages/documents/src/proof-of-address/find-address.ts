import { boundingBox, type Size, type TextLine } from '@bonafide/domain';
import { countryNamed, foldWords, parseAddress } from '@bonafide/names';
import type { AddressBlock } from './address-block.ts';
import { isBuilding, isCareOf } from './block-words.ts';
import { hasCourtesyTitle, isTitleAlone, withoutCourtesyTitle } from './courtesy-titles.ts';
import { labelledBlocks, labelledName } from './labelled-block.ts';
import { follows, linesAbove } from './line-block.ts';
import { isOrganisation } from './organisations.ts';
import { lonePostalCode, townIn } from './postal-town.ts';
import { residentLabel } from './resident-labels.ts';

/** Not part of an address block: labels with values, amounts, dates. */
const NOT_ADDRESS =
  /[:€$£%@]|https?|www\.|\d[.,]\d{2}\s*(?:\p{Lu}{3}|zł|kr|kč|ft|lei|лв)?\.?$|iban|\btel\b|\bfax\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/iu;
/** Turkish addresses number doors, floors and flats with a colon. */
const TURKISH_STREET = /(?<!\p{L})(?:mah|cad|sok|bulv|blok)(?!\p{L})/iu;
const FIGURES_OF_A_STREET = /,\s*\d{1,3}[.,]\s?\d{1,3}$/;
/** `Imaginary Way 98`, `98 Imaginary Way`, with or without a town after a comma. */
const STREET =
  /^(?:\p{L}[\p{L} .'’-]{2,40} \d{1,4} ?[a-z]?|\d{1,4} ?[a-z]?,? \p{L}[\p{L} .'’-]{2,40})(?:, ?\p{L}[\p{L} .'’-]*)?$/iu;
/** A street's name and a number, in either order. */
const WITH_NUMBER = /\p{L}{2}.*\d|\d.*\p{L}{2}/u;
const STREET_THEN_NUMBER = /^\p{L}{3}.* \d{1,4} ?\p{L}?$/u;
const THREE_FIGURES = /^(?:[A-Z]{2}[- ])?(?<code>\d{3}) (?<city>\p{Lu}[\p{L} .'’-]{2,40})$/u;
/** Senders part the pieces of their own line over a window so. */
const DOTS_BETWEEN = /\s[·•∙|]\s/u;
const FIGURES_ALONE = /^\d{4,6}$/;
const TOWN = /^\p{Lu}[\p{L} .'’-]{2,40}$/u;
/** Two to six words, each with a capital or a particle. */
const PERSON = /^(?:[\p{L}.ªº'’-]+ ){1,5}\p{Lu}[\p{L}.'’-]+$/u;
const LONGEST = 90;
/** Share of the page beneath which senders print what they must. */
const FOOT = 0.8;

/** Every block of name and address, the likeliest to be a person's first. */
export function findAddressBlocks(lines: readonly TextLine[], page: Size): readonly AddressBlock[] {
  const coded = [...lines.flatMap((line) => blockAround(line, lines) ?? []), ...labelledBlocks(lines)];
  const found = coded.length > 0 ? coded : lines.flatMap((line) => blockWithoutCode(line, lines) ?? []);
  const name = labelledName(lines);
  const blocks = found.map((block) => (name && block.names.length === 0 ? { ...block, names: [name] } : block));
  return blocks.sort((a, b) => rank(b, page) - rank(a, page));
}

/** Whether words name a person and no organisation. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text.trim()) && !isOrganisation(text);
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

function isNoAddress(text: string): boolean {
  const plain = TURKISH_STREET.test(text) ? text.replaceAll(':', ' ') : text;
  return NOT_ADDRESS.test(plain) && !FIGURES_OF_A_STREET.test(text);
}

/** A label, another block's town, and the sender's whole address in one line, as windows of envelopes show it, end a block too. */
const endsBlock = (line: TextLine): boolean =>
  isNoAddress(line.text) ||
  townIn(line.text) !== null ||
  !/[\p{L}\p{N}]/u.test(line.text) ||
  DOTS_BETWEEN.test(line.text) ||
  residentLabel(line) !== null;

function blockAround(line: TextLine, lines: readonly TextLine[]): AddressBlock | null {
  const town = townOf(line, lines);
  if (!town) return null;
  const above = linesAbove(town.top, lines, endsBlock);
  const parts = town.isWhole ? { names: above, street: [], under: [] } : streetBeside(town, above, lines);
  if (!parts) return null;
  const bottom = parts.under.at(-1) ?? town.bottom;
  const below = countryBelow(bottom, lines);
  const printed = [...parts.street, ...town.lines, ...parts.under, ...(below ? [below] : [])];
  const senders = town.isWhole ? [...parts.names, ...town.lines] : parts.names;
  return {
    names: parts.names.map(({ text }) => text),
    isOrganisation: senders.some(({ text }) => isOrganisation(text) && !STREET.test(text)),
    address: {
      lines: printed.map(({ text }) => text),
      postalCode: town.code,
      city: town.city,
      country: below ? countryNamed(below.text) : null,
      box: boundingBox(printed.flatMap(({ quad }) => quad)),
    },
  };
}

interface StreetBeside {
  readonly names: readonly TextLine[];
  /** Lines of the street over the town, or under it as in Hungary. */
  readonly street: readonly TextLine[];
  readonly under: readonly TextLine[];
}

/** Parts the lines over a town into names and street; null where no street is by it. */
function streetBeside(town: Town, above: readonly TextLine[], lines: readonly TextLine[]): StreetBeside | null {
  const numberAt = above.findIndex(({ text }) => /\d/.test(text));
  if (numberAt >= 0) {
    const streetAt = withBuildings(above, numberAt);
    return { names: above.slice(0, streetAt), street: above.slice(streetAt), under: [] };
  }
  const under = lines.find((other) => follows(town.bottom, other) && WITH_NUMBER.test(other.text) && !endsBlock(other));
  if (under && above.length > 0) return { names: above, street: [], under: [under] };
  const [only, another] = above;
  return only && !another && !isPersonName(only.text) ? { names: [], street: above, under: [] } : null;
}

/** Where the address begins if houses and hamlets are named over the street, under whom they belong to. */
function withBuildings(above: readonly TextLine[], streetAt: number): number {
  let at = streetAt;
  while (at > 1 && isBuilding(above[at - 1]?.text ?? '')) at--;
  return at;
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
  /** The street is among these lines. */
  readonly isWhole: boolean;
}

function townOf(line: TextLine, lines: readonly TextLine[]): Town | null {
  const text = line.text.trim();
  if (isNoAddress(text) || text.length > LONGEST) return null;
  const alone = lonePostalCode(text);
  const [over] = alone ? linesAbove(line, lines, endsBlock).slice(-1) : [];
  if (alone && over)
    return {
      code: alone,
      city: over.text,
      top: over,
      bottom: line,
      lines: [over, { ...line, text: alone }],
      isWhole: false,
    };
  const town = townIn(text);
  if (!town) return codeUnderStreet(line, lines) ?? townOfThreeFigures(line, lines);
  const rest = text.replace(town.code, ' ').replace(town.city, ' ');
  return { ...town, top: line, bottom: line, lines: [line], isWhole: WITH_NUMBER.test(rest) };
}

/** Town, street, code, each on its own line: Hungary's order. */
function codeUnderStreet(line: TextLine, lines: readonly TextLine[]): Town | null {
  const code = line.text.trim();
  if (!FIGURES_ALONE.test(code)) return null;
  const [top, street] = linesAbove(line, lines, endsBlock).slice(-2);
  if (!top || !street || !TOWN.test(top.text.trim()) || !WITH_NUMBER.test(street.text)) return null;
  return { code, city: top.text.trim(), top, bottom: line, lines: [top, street, line], isWhole: true };
}

/** Three figures before a town are a code in Iceland and the Faroes alone: a street with its number stands over it, and no other town below. */
function townOfThreeFigures(line: TextLine, lines: readonly TextLine[]): Town | null {
  const { code, city } = THREE_FIGURES.exec(line.text.trim())?.groups ?? {};
  const [over] = linesAbove(line, lines, endsBlock).slice(-1);
  if (!code || !city || !over || !STREET_THEN_NUMBER.test(over.text)) return null;
  const isStreet = parseAddress(line.text).words.some(({ role }) => role === 'kind');
  const below = lines.find((other) => follows(line, other));
  if (isStreet || (below && (townIn(below.text) || lonePostalCode(below.text) || TOWN.test(below.text.trim()))))
    return null;
  return { code, city, top: line, bottom: line, lines: [line], isWhole: false };
}

function countryBelow(line: TextLine, lines: readonly TextLine[]): TextLine | null {
  const next = lines.find((other) => follows(line, other));
  return next && foldWords(next.text).trim().split(' ').length <= 4 && countryNamed(next.text) ? next : null;
}

/** The people that a block names, without their titles and without those in whose care they are. */
export function peopleOf({ names }: AddressBlock): readonly string[] {
  return names
    .filter((name) => !isOrganisation(name) && !isCareOf(name) && !isTitleAlone(name))
    .map(withoutCourtesyTitle);
}
