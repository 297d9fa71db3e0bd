import { z } from 'zod';
import { COUNTRY_CODES } from './country-codes.ts';
import { LOCALES } from './value-sets.ts';

/** The signs that a person's name never holds on the wire; apostrophes, hyphens and full stops are fine. */
const FORBIDDEN_IN_NAMES = /[\p{Nd}~!@#$%^*()_+={}[\]|:;",<>/?\p{Cc}\p{Cs}]/u;

/** Schemes that would run or show something else than a page of the partner's. */
const REFUSED_SCHEMES = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'];

/** Parsers drop line breaks in an address in silence, but what we echo and send holds them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

function isPageAddress(text: string): boolean {
  return !UNPRINTABLE.test(text) && URL.canParse(text) && !REFUSED_SCHEMES.includes(new URL(text).protocol);
}

function isHttpAddress(text: string): boolean {
  return !UNPRINTABLE.test(text) && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Unset on the wire is either no key or null; inside it is always null. */
export function nullable<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null as never);
}

/** Null means the same as no key for switches: their default. */
export function flag(fallback = false) {
  return z
    .boolean()
    .nullable()
    .default(fallback)
    .transform((value) => value ?? fallback);
}

/** Any text without control characters and halves of characters, which no name, number or address holds. */
export function text(shortest: number, longest: number) {
  return z
    .string()
    .min(shortest)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Control characters are not allowed');
}

/** A first or last name; stored and echoed in upper case. */
export const personName = z
  .string()
  .min(1)
  .max(100)
  .refine((name) => !FORBIDDEN_IN_NAMES.test(name), 'Digits and special characters are not allowed')
  .refine((name) => name.trim().length > 0, 'Must not be blank')
  .transform((name) => name.toUpperCase());

/** A real calendar date, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date();

/** A known country, any case, kept as sent. */
export const countryCode = z
  .string()
  .length(2)
  .refine((code) => COUNTRY_CODES.has(code.toUpperCase()), 'Unknown country code');

/** A known country in upper case. */
export const upperCountryCode = countryCode.transform((code) => code.toUpperCase());

/** Where the applicant's browser goes next: a page, or an app's own scheme. */
export const pageAddress = z.string().min(5).max(2048).refine(isPageAddress, 'Must be an absolute URI');

/** Where our server sends something. */
export const httpAddress = z.string().min(5).max(2048).refine(isHttpAddress, 'Must be an absolute http(s) URI');

/** A language of the hosted flow; unsupported ones become English. */
export const locale = z
  .string()
  .max(7)
  .transform((code) => LOCALES.find((known) => known === code.toLowerCase()) ?? 'en');
