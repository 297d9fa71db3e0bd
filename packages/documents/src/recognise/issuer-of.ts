import type { AttributeName, DocumentKind, TextLine } from '@bonafide/domain';
import { countryMentioned, normaliseCountryCode } from '@bonafide/names';
import { AAMVA_ISSUERS } from '../aamva/issuers.ts';
import { dateOrderOf, isAamva, straightenLines, type VisualField } from '../visual/index.ts';
import { AUTHORITY_COUNTRIES, DISTINGUISHING_SIGNS, TITLE_COUNTRIES } from './issuer-words.ts';
import { stateByLanguage } from './languages-of-states.ts';
import { foldTitle } from './title-kinds.ts';

/** How much each sign of an issuer counts. */
const WORTH = { heading: 3, below: 1, sign: 2.5, title: 1.5, province: 2.5, code: 3.5, language: 1.7, authority: 1.2 };
/** A pattern reads as a single letter easily. */
const SURE_SIGN = 0.8;
/** Share of the text's height that is heading. */
const HEADING = 0.3;
/** Share of the text's width and height in which the sign of the state stands on cards of the European Union. */
const CORNER = { width: 0.3, height: 0.4 };

export interface IssuerInput {
  readonly kind: DocumentKind | null;
  readonly lines: readonly TextLine[];
  readonly visual: readonly VisualField[];
  /** The back of a licence, where letters in the corner are categories and no sign of the state. */
  readonly licenceBack: boolean;
}

/** The issuing state by headings, titles, the sign of the state and names of provinces; alpha-3, or null. */
export function issuerByWords({ kind, lines, visual, licenceBack }: IssuerInput): string | null {
  const straight = straightenLines(lines);
  const extent = extentOf(straight);
  const worth = new Map<string, number>();
  const add = (code: string | null, value: number) => code && worth.set(code, (worth.get(code) ?? 0) + value);
  const signs = !licenceBack && !isAamva(lines);
  const holders = visual.filter(({ attribute }) => attribute === 'nationality' || attribute === 'placeOfBirth');
  for (const [index, line] of straight.entries()) {
    const original = lines[index]?.box ?? line.box;
    if (holders.some(({ box }) => box.x === original.x && box.y === original.y)) continue;
    const depth = (line.box.y - extent.y) / extent.height;
    add(countryMentioned(line.text), depth < HEADING ? WORTH.heading : WORTH.below);
    add(titleCountry(line.text), WORTH.title);
    if (signs && inCorner(line, extent)) add(signedCountry(line, kind), WORTH.sign);
    if (isCard(kind)) add(provinceCountry(line.text), WORTH.province);
    add(authorityCountry(line.text), WORTH.authority);
  }
  add(printedValue(visual, 'issuingState'), WORTH.code);
  add(stateByLanguage(lines), WORTH.language);
  const [best, second] = [...worth].sort((a, b) => b[1] - a[1]);
  const named = best && best[1] > (second?.[1] ?? 0) ? best[0] : (first(straight) ?? best?.[0] ?? null);
  return named ?? byDates(straight) ?? byHolder(kind, visual);
}

/** What a label announces; values found by inference prove nothing. */
function printedValue(visual: readonly VisualField[], attribute: AttributeName): string | null {
  return visual.find((field) => field.attribute === attribute && field.found === 'label')?.value ?? null;
}

/** Where nothing names the issuer, it is the holder's own state: identity cards and passports are given to nationals. */
function byHolder(kind: DocumentKind | null, visual: readonly VisualField[]): string | null {
  return kind === 'id_card' || kind === 'passport' ? printedValue(visual, 'nationality') : null;
}

/** Captions of the AAMVA stand on licences of two countries, of which one alone prints the month first. */
function byDates(lines: readonly TextLine[]): string | null {
  if (!isAamva(lines)) return null;
  return dateOrderOf(
    lines.map(({ text }) => text),
    null,
  ) === 'month-first'
    ? 'USA'
    : null;
}

/** One letter is a sign on licences only; elsewhere it may be a sex or a type. */
function signedCountry(line: TextLine, kind: DocumentKind | null): string | null {
  const text = line.text.trim();
  if (line.confidence < SURE_SIGN) return null;
  const signed = kind === 'driver_licence' || (text.length > 1 && kind !== null && isCard(kind));
  return signed ? (DISTINGUISHING_SIGNS[text] ?? null) : null;
}

const isCard = (kind: DocumentKind | null): boolean => kind !== 'passport' && kind !== 'visa';

/** Of equal signs the topmost counts: what stands further down is the holder's. */
function first(lines: readonly TextLine[]): string | null {
  const fromTop = lines.toSorted((a, b) => a.box.y - b.box.y);
  return fromTop.map((line) => countryMentioned(line.text)).find((code) => code !== null) ?? null;
}

function extentOf(lines: readonly TextLine[]): { x: number; y: number; width: number; height: number } {
  const x = Math.min(...lines.map(({ box }) => box.x));
  const y = Math.min(...lines.map(({ box }) => box.y));
  const right = Math.max(...lines.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...lines.map(({ box }) => box.y + box.height));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

function inCorner({ box }: TextLine, extent: ReturnType<typeof extentOf>): boolean {
  return box.x - extent.x < CORNER.width * extent.width && box.y - extent.y < CORNER.height * extent.height;
}

/** Titles that one state alone uses. */
function titleCountry(text: string): string | null {
  const folded = foldTitle(text);
  const title = Object.keys(TITLE_COUNTRIES).find((word) => folded.includes(word));
  return title === undefined ? null : (TITLE_COUNTRIES[title] ?? null);
}

/** Authorities whose names no other state's authority has. */
function authorityCountry(text: string): string | null {
  const folded = foldTitle(text);
  const name = Object.keys(AUTHORITY_COUNTRIES).find((word) => folded.includes(word));
  return name === undefined ? null : (AUTHORITY_COUNTRIES[name] ?? null);
}

const PROVINCES = new Map(AAMVA_ISSUERS.map(({ name, country }) => [foldTitle(name), country]));

/** Licences of North America name the state or province, not the country; Georgia alone could be either. */
function provinceCountry(text: string): string | null {
  const folded = [text, ...text.split(/[-–·•|/,]/)].map((part) => foldTitle(part).replace(/USA$/, ''));
  const province = folded.find((name) => name !== 'GEORGIA' && PROVINCES.has(name));
  return province === undefined ? null : (PROVINCES.get(province) ?? null);
}

/** The code of a machine-readable zone or barcode, normalised; null when unknown. */
export function issuerByCode(code: string | null): string | null {
  return code === null ? null : normaliseCountryCode(code);
}
