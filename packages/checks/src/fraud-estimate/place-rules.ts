import { countryOfCode } from './country-of.ts';
import type { FraudCase, FraudRule } from './particulars.ts';
import { phoneOf } from './phone-of.ts';
import { isPostalCode } from './postal-codes.ts';

const differ = (one: string | null, other: string | null): boolean | null =>
  one === null || other === null ? null : one !== other;

/** Regions of the languages that a browser prefers, e.g. `LT` of `lt-LT,lt;q=0.9` (RFC 9110, 12.5.4). */
function regionsOf({ acceptLanguage }: FraudCase): readonly string[] {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => range.replace(/;.*/, '').trim());
  return ranges.flatMap((range) => countryOfCode(/-([A-Za-z]{2})$/.exec(range)?.[1] ?? null) ?? []);
}

export const PLACE_RULES: readonly FraudRule[] = [
  {
    code: 'network.other_country',
    message: 'The address of the network is of another country than the person.',
    weight: 0.2,
    holds: (of) => differ(of.networkCountry, countryOfCode(of.country)),
  },
  {
    code: 'phone.other_country',
    message: 'The phone number is of another country than the person.',
    weight: 0.15,
    holds: (of) => differ(phoneOf(of)?.country ?? null, countryOfCode(of.country)),
  },
  {
    code: 'phone.network_of_other_country',
    message: 'The phone number is of another country than the address of the network.',
    weight: 0.1,
    holds: (of) => differ(phoneOf(of)?.country ?? null, of.networkCountry),
  },
  {
    code: 'phone.impossible',
    message: 'No number of the phone’s country has as many digits.',
    weight: 0.3,
    holds: (of) => {
      const phone = phoneOf(of);
      return phone && !phone.possible;
    },
  },
  {
    code: 'postal_code.impossible',
    message: 'The postal code has not the form of its country.',
    weight: 0.12,
    holds: (of) => {
      const country = countryOfCode(of.country);
      if (country === null || !of.postalCode?.trim()) return null;
      const fits = isPostalCode(country, of.postalCode);
      return fits === null ? null : !fits;
    },
  },
  {
    code: 'language.other_country',
    message: 'The browser prefers languages of other countries than the person’s and the network’s.',
    weight: 0.05,
    holds: (of) => {
      const [regions, countries] = [regionsOf(of), [countryOfCode(of.country), of.networkCountry]];
      if (regions.length === 0 || countries.every((country) => country === null)) return null;
      return !regions.some((region) => countries.includes(region));
    },
  },
];
