import type { DocumentKind } from '@bonafide/domain';

/** Document codes: P passports, V visas, I, A and C cards; a second letter R marks residence permits (Regulation (EC) 1030/2002). */
export function kindByCode(code: string): DocumentKind | null {
  const letters = code.replaceAll('<', '').toUpperCase();
  if (letters === '') return null;
  if (letters.startsWith('P')) return 'passport';
  if (letters.startsWith('V')) return 'visa';
  if (/^[IAC]R/.test(letters) || /^C[12]/.test(letters) || letters === 'IT') return 'residence_permit';
  if (letters.startsWith('D') || letters === 'FA') return 'driver_licence';
  if (letters === 'AC' || /^A\d/.test(letters)) return 'other';
  return /^[IAC]/.test(letters) ? 'id_card' : 'other';
}

/** Codes that issuers print on cards of several kinds, so that a title may say better what it is. */
export function isVagueCode(code: string): boolean {
  return kindByCode(code) === 'id_card';
}
