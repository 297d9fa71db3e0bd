import { normaliseCountryCode } from '../countries/index.ts';
import { personalNumberScheme } from './schemes.ts';

/** `unknown`: no scheme for this state, or the text has not the form of one; neither says anything against it. */
export type PersonalNumberValidity = 'valid' | 'wrong_check_digit' | 'unknown';

/**
 * Recomputes the check digit of a national number.
 *
 * @param issuingState ISO 3166-1 alpha-3 or ICAO 9303-3 code of the state that issued the document.
 */
export function checkPersonalNumber(issuingState: string, number: string): PersonalNumberValidity {
  const state = normaliseCountryCode(issuingState);
  const scheme = state === null ? null : personalNumberScheme(state);
  if (scheme === null) return 'unknown';
  const validation = scheme.validate(number);
  if (validation.isValid) return 'valid';
  return validation.error?.name === 'InvalidChecksum' ? 'wrong_check_digit' : 'unknown';
}
