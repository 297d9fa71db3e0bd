import type { AttributeName } from '@bonafide/domain';
import { foldToAscii } from '../names/index.ts';
import { countryNamed } from './country-words.ts';
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
    case 'licenceCategories':
      return /^[A-Z0-9][A-Z0-9\s,;/.+-]{0,60}$/.test(raw) && /[A-Z]/.test(raw) ? raw : null;
    default:
      return plainText(raw);
  }
}

function plainText(raw: string): string | null {
  const text = raw.replace(ORNAMENT, '');
  const isText = text.length >= 2 && /\p{L}{2}/u.test(text) && !OVERPRINT.test(foldToAscii(text));
  return isText ? text : null;
}

/** `No`, `N°` and the like may stand before the number itself. */
const NUMBER_SIGN = /^(?:N[º°o]|Nr|No|Num|#)[.:\s]+/i;

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
  return /^[A-Z0-9]{5,20}$/.test(folded) && folded.replace(/\D/g, '').length >= 3;
}

/** A name may be printed in two scripts, the Latin one last: `ТКАЧЕНКО/TKACHENKO`. */
function nameIn(text: string): string | null {
  const raw = (text.split('/').at(-1) ?? '').replace(ORNAMENT, '').trim();
  if (!NAME.test(raw) || OVERPRINT.test(foldToAscii(raw))) return null;
  const letters = raw.replace(/[^\p{Script=Latin}]/gu, '');
  return letters.length >= 2 ? raw.replace(/\s+/g, ' ').toUpperCase() : null;
}
