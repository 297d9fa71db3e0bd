import type { AttributeName } from '@bonafide/domain';
import { countryNamed, foldToAscii } from '@bonafide/names';

import { readDates } from './dates.ts';
import { readSex } from './sex.ts';

/** A text understood as the value of one attribute. */
export interface FieldValue {
  readonly value: string;
  readonly possible: readonly string[];
  readonly raw: string;
}

/** Letters with the marks that names carry; a name in two scripts is parted before. */
const NAME = /^[\p{L}\p{M}'’`´.,\- ]{2,60}$/u;
/** Overprints of samples; never a holder's name. */
const OVERPRINT = /THISISFAKE|DEMOPURPOSES|DOCUMENTFOR|SPECIMENSPECIMEN|^ONLY$/;
/** Rulings and ornaments that stand around values: `*MARTIN*`. */
const ORNAMENT = /^[\s*•·_=~"«»<>|:;.,]+|[\s*•·_=~"«»<>|:;,]+$/gu;

/** Codes of ICAO 9303 parts 4 to 7; a lone C is as often a class of visas or vehicles. */
const DOCUMENT_CODE = /^(?:[PVI][A-Z]?|[AC][A-Z])$/;

/** Categories and classes are of few letters: `AM B C1E`, `CM1`; `NONE` and `SEE FRONT` are words. */
const CATEGORIES = /^(?!NONE)[A-Z0-9]{1,4}(?:[\s,;/.+-]+[A-Z0-9]{1,4}){0,20}$/;

export interface ValueContext {
  /** BCP 47 codes of the languages in which the label beside the value is printed. */
  readonly languages?: readonly string[];
}

/** Understands `text` as a value of `attribute`; null when it cannot be one. */
export function readFieldValue(attribute: AttributeName, text: string, context: ValueContext = {}): FieldValue | null {
  const raw = text.trim();
  if (attribute === 'dateOfBirth' || attribute === 'dateOfExpiry' || attribute === 'dateOfIssue') {
    const date = readDates(raw)[0];
    return date?.possible[0] ? { value: date.possible[0], possible: date.possible, raw: date.raw } : null;
  }
  const value = plainValue(attribute, raw, context);
  return value === null ? null : { value, possible: [value], raw };
}

function plainValue(attribute: AttributeName, raw: string, { languages = [] }: ValueContext): string | null {
  switch (attribute) {
    case 'sex':
      return readSex(raw, languages);
    case 'nationality':
    case 'issuingState':
      return countryNamed(raw);
    case 'documentNumber':
    case 'personalNumber':
      return numberIn(raw);
    case 'surname':
    case 'givenNames':
      return nameIn(raw);
    case 'documentCode':
      return DOCUMENT_CODE.test(raw) ? raw : null;
    case 'licenceCategories':
      return CATEGORIES.test(raw) && /[A-Z]/.test(raw) ? raw : null;
    default:
      return plainText(raw);
  }
}

function plainText(raw: string): string | null {
  const text = withZeros(raw.replace(ORNAMENT, ''));
  const isText = text.length >= 2 && /\p{L}{2}/u.test(text) && !OVERPRINT.test(foldToAscii(text));
  return isText ? text : null;
}

/** The nought and the letter O look alike: what stands amid letters is a letter, what stands at a digit is a digit. */
function withZeros(text: string): string {
  return text
    .replace(/(?<=\p{L})0(?=\p{L})|(?<![\p{L}\d])0(?=\p{L}{2})/gu, 'O')
    .replace(/(?<=\d)[Oo](?![\p{L}])|(?<![\p{L}])O(?=\d)/gu, '0');
}

/** `No`, `N°` and the like may stand before the number itself. */
const NUMBER_SIGN = /^(?:(?:N\s?[º°o]|Nr|Num|#)[.:\s]+|[oº°][.:]\s*(?=\d))/i;

function numberIn(text: string): string | null {
  const raw = text.replace(NUMBER_SIGN, '');
  const date = readDates(raw)[0];
  // A date printed with its strokes or dots is no number; one printed without may well be.
  if (date && /[^\d\s]/.test(date.raw) && date.raw.length >= raw.length - 2) return null;
  const whole = foldToAscii(raw);
  if (isNumber(whole) && !/\p{Ll}{3,}/u.test(raw)) return whole;
  return raw.split(/\s+/).map(foldToAscii).find(isNumber) ?? null;
}

function isNumber(folded: string): boolean {
  const digits = folded.replace(/\D/g, '').length;
  return /^[A-Z0-9]{5,20}$/.test(folded) && digits >= (folded.length === 6 ? 2 : 3);
}

/** A name may be printed in two scripts, the Latin one last: `ТКАЧЕНКО/TKACHENKO`. */
function nameIn(text: string): string | null {
  const raw = withZeros((text.split('/').at(-1) ?? '').replace(ORNAMENT, '').trim());
  if (!NAME.test(raw) || OVERPRINT.test(foldToAscii(raw))) return null;
  const letters = raw.replace(/[^\p{Script=Latin}]/gu, '');
  return letters.length >= 2 ? raw.replace(/\s+/g, ' ').toUpperCase() : null;
}
