import { alpha2Of, alpha3Of } from '@bonafide/names';

/** ISO 3166-1 alpha-2 of a code of two or three letters in any case; null for anything else. */
export function countryOfCode(text: string | null): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  if (code.length === 2) return alpha3Of(code) === null ? null : code;
  return /^[A-Z]{3}$/.test(code) ? alpha2Of(code) : null;
}
