import { normaliseCountryCode } from '@bonafide/names';
import { type CarriedData, type NumberScheme, withoutSeparators } from './number-scheme.ts';
import { schemesOf } from './schemes.ts';

/**
 * `unknown`: no scheme for this state, or the text has not the form of one, or the scheme has no check digit that holds for
 * everybody; none of which says anything against it.
 */
export type PersonalNumberValidity = 'valid' | 'wrong_check_digit' | 'unknown';

export interface PersonalNumberFindings extends CarriedData {
  readonly validity: PersonalNumberValidity;
  /** The number's own name, e.g. `PESEL`; null when it has the form of none. */
  readonly scheme: string | null;
}

const NOTHING: PersonalNumberFindings = { validity: 'unknown', scheme: null, dateOfBirth: null, sex: null };

/**
 * What a national number says: whether its check digit is right, and the birth date and sex in it. A number with a wrong
 * check digit still says what is printed in it.
 *
 * @param issuingState ISO 3166-1 alpha-3 or ICAO 9303-3 code of the state that issued the document.
 */
export function examinePersonalNumber(issuingState: string, text: string): PersonalNumberFindings {
  const state = normaliseCountryCode(issuingState);
  const found = (state === null ? [] : schemesOf(state)).flatMap((scheme) => examineAs(scheme, text));
  return found.find(({ validity }) => validity === 'valid') ?? found[0] ?? NOTHING;
}

function examineAs(scheme: NumberScheme, text: string): PersonalNumberFindings[] {
  const number = (scheme.compact ?? withoutSeparators)(text);
  if (!scheme.form.test(number)) return [];
  const carried = scheme.carries?.(number) ?? null;
  const validity = validityOf(scheme.holds?.(number) ?? null);
  return [{ validity, scheme: scheme.name, dateOfBirth: carried?.dateOfBirth ?? null, sex: carried?.sex ?? null }];
}

function validityOf(holds: boolean | null): PersonalNumberValidity {
  if (holds === null) return 'unknown';
  return holds ? 'valid' : 'wrong_check_digit';
}

/** Recomputes the check digit of a national number. */
export function checkPersonalNumber(issuingState: string, text: string): PersonalNumberValidity {
  return examinePersonalNumber(issuingState, text).validity;
}
