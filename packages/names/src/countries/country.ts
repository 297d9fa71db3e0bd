import { ICAO_CODES } from './icao-codes.ts';
import { ISO_3166_1 } from './iso-3166-1.ts';

/** A code that a document may carry for its issuer or its holder's nationality. */
export interface Country {
  /** As in the document, 1 to 3 letters (ICAO 9303-3 section 5). */
  readonly code: string;
  /** ISO 3166-1 alpha-2 at the edge; null when no country stands for the code. */
  readonly alpha2: string | null;
  readonly name: string;
}

const BY_CODE: ReadonlyMap<string, Country> = new Map([
  ...ISO_3166_1.map(([alpha2, alpha3, name]): [string, Country] => [alpha3, { code: alpha3, alpha2, name }]),
  ...ICAO_CODES.map(([code, alpha2, name]): [string, Country] => [code, { code, alpha2, name }]),
]);

/** Other spellings of one state; British nationals other than citizens keep theirs. */
const SAME_STATE: Readonly<Record<string, string>> = { D: 'DEU', XKX: 'RKS', ROM: 'ROU', ZIM: 'ZWE' };

/** Alpha-2 to the code that our attributes use; the first row wins, so DE is DEU and XK is RKS. */
const CODE_BY_ALPHA2: ReadonlyMap<string, string> = new Map(
  [...BY_CODE.values()].reverse().flatMap((country) => (country.alpha2 ? [[country.alpha2, primary(country)]] : [])),
);

function primary(country: Country): string {
  return SAME_STATE[country.code] ?? country.code;
}

/** The country of a code as printed (`LTU`, `D`, `D<<`, `RKS`); null when ICAO and ISO know no such code. */
export function countryOf(code: string): Country | null {
  return BY_CODE.get(code.replaceAll('<', '').trim().toUpperCase()) ?? null;
}

/** `D<<` and `D` to `DEU`, everything known to itself, so that codes of different sources compare; null when unknown. */
export function normaliseCountryCode(code: string): string | null {
  const country = countryOf(code);
  return country && primary(country);
}

/** ISO 3166-1 alpha-2 of a document's code; British nationality variants are GB. Null when there is none. */
export function alpha2Of(code: string): string | null {
  return countryOf(code)?.alpha2 ?? null;
}

/** ISO 3166-1 alpha-3 of an alpha-2 code (`XK` gives ICAO's `RKS`); null when unknown. */
export function alpha3Of(alpha2: string): string | null {
  return CODE_BY_ALPHA2.get(alpha2.trim().toUpperCase()) ?? null;
}

/** English short name, or null. */
export function countryName(code: string): string | null {
  return countryOf(code)?.name ?? null;
}

/** True when both codes lead to the same country at the edge, or are the same code without one (stateless, refugee). */
export function sameCountry(left: string, right: string): boolean {
  const a = countryOf(left);
  const b = countryOf(right);
  if (!a || !b) return false;
  return a.code === b.code || (a.alpha2 !== null && a.alpha2 === b.alpha2);
}

/** Every country and ICAO code. */
export function allCountries(): readonly Country[] {
  return [...BY_CODE.values()];
}
