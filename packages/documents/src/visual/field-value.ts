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
const NAME = /^[\p{L}\p{M}'’.,\- ]{2,60}$/u;
/** Overprints of samples; never a holder's name. */
const OVERPRINT = /THISISFAKE|DEMOPURPOSES|DOCUMENTFOR|SPECIMENSPECIMEN|^ONLY$/;

/** Understands `text` as a value of `attribute`; null when it cannot be one. */
export function readFieldValue(attribute: AttributeName, text: string): FieldValue | null {
  const raw = text.trim();
  if (attribute === 'dateOfBirth' || attribute === 'dateOfExpiry' || attribute === 'dateOfIssue') {
    return dateValue(attribute, raw);
  }
  const value = plainValue(attribute, raw);
  return value === null ? null : { value, possible: [value], raw };
}

function plainValue(attribute: AttributeName, raw: string): string | null {
  switch (attribute) {
    case 'sex':
      return readSex(raw);
    case 'nationality':
    case 'issuingState':
      return countryNamed(raw);
    case 'documentNumber':
    case 'personalNumber':
      return numberIn(raw);
    case 'surname':
    case 'givenNames':
      return nameIn(raw);
    default:
      return raw.length >= 2 && !OVERPRINT.test(foldToAscii(raw)) ? raw : null;
  }
}

/** Births lie in the earlier century when a two-digit year leaves it open, expiries in the later one. */
function dateValue(attribute: 'dateOfBirth' | 'dateOfExpiry' | 'dateOfIssue', raw: string): FieldValue | null {
  const date = readDates(raw)[0];
  if (!date) return null;
  const ordered = attribute === 'dateOfBirth' ? [...date.possible].sort() : date.possible;
  const value = ordered[0];
  return value === undefined ? null : { value, possible: ordered, raw: date.raw };
}

function numberIn(raw: string): string | null {
  const whole = foldToAscii(raw);
  if (isNumber(whole) && !/\p{Ll}{3,}/u.test(raw)) return whole;
  return raw.split(/\s+/).map(foldToAscii).find(isNumber) ?? null;
}

function isNumber(folded: string): boolean {
  return /^[A-Z0-9]{5,20}$/.test(folded) && folded.replace(/\D/g, '').length >= 3;
}

/** A name may be printed in two scripts, the Latin one last: `ТКАЧЕНКО/TKACHENKO`. */
function nameIn(text: string): string | null {
  const raw = (text.split('/').at(-1) ?? '').trim();
  if (!NAME.test(raw) || OVERPRINT.test(foldToAscii(raw))) return null;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 ? raw.replace(/\s+/g, ' ').toUpperCase() : null;
}
