import type { DocumentKind } from '@bonafide/domain';

/**
 * Document codes: P passports, V visas, I, A and C cards; a second letter R marks residence permits (Regulation (EC) 1030/2002).
 * Null for any other, which is misread or nobody's.
 */
export function kindByCode(code: string): DocumentKind | null {
  const letters = code.replaceAll('<', '').toUpperCase();
  if (letters === '') return null;
  if (letters.startsWith('P')) return 'passport';
  if (letters.startsWith('V')) return 'visa';
  if (/^[IAC]R/.test(letters) || /^C[12]/.test(letters) || letters === 'IT') return 'residence_permit';
  if (letters.startsWith('D') || letters === 'FA') return 'driver_licence';
  if (letters === 'AC' || /^A\d/.test(letters)) return 'other';
  return /^[IAC]/.test(letters) ? 'id_card' : null;
}

/** What the layout of a zone tells where its code is not legible, in nats; cards of that size are permits now and then. */
const BY_LAYOUT: Readonly<Record<string, Readonly<Partial<Record<DocumentKind, number>>>>> = {
  TD1: { id_card: 2.5, residence_permit: 1.2 },
  TD2: { id_card: 1.5, residence_permit: 0.7 },
  TD3: { passport: 3 },
  'MRV-A': { visa: 3 },
  'MRV-B': { visa: 3 },
};

export function scoresByLayout(format: string | null): Readonly<Partial<Record<DocumentKind, number>>> {
  return (format === null ? undefined : BY_LAYOUT[format]) ?? {};
}

/** Codes that issuers print on cards of several kinds, so that a title may say better what it is. */
export function isVagueCode(code: string): boolean {
  return kindByCode(code) === 'id_card';
}
