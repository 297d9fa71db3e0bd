import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryOfCode } from './country-of.ts';
import type { Particulars } from './particulars.ts';

/** A number in its numbering plan (ITU-T E.164). */
export interface Phone {
  /** Whether any number of its country has as many digits. */
  readonly possible: boolean;
  /** ISO 3166-1 alpha-2; null where several countries share the calling code. */
  readonly country: string | null;
  /** `+` and digits. */
  readonly number: string;
}

/** Null without a number, and where a national number comes without its country. */
export function phoneOf({ phoneNumber, phoneCountryCode, country }: Particulars): Phone | null {
  const typed = phoneNumber?.trim() ?? '';
  if (typed === '') return null;
  const code = phoneCountryCode?.trim() ?? '';
  const calling = /^(?:\+|00)?(\d{1,4})$/.exec(code)?.[1];
  const home = supported(code) ?? supported(country);
  const international = typed.replace(/^00/, '+');
  if (!international.startsWith('+') && calling === undefined && home === null) return null;
  const parsed = parsePhoneNumberFromString(international, {
    extract: false,
    ...(calling !== undefined ? { defaultCallingCode: calling } : home !== null ? { defaultCountry: home } : {}),
  });
  if (!parsed) return { possible: false, country: null, number: typed };
  return { possible: parsed.isPossible(), country: parsed.country ?? null, number: parsed.number };
}

function supported(code: string | null): CountryCode | null {
  const country = countryOfCode(code);
  return country !== null && isSupportedCountry(country) ? country : null;
}
