import { z } from 'zod';
import { COUNTRY_CODES } from './country-codes.ts';
import { DEFAULT_DOCUMENT_TYPES } from './document-type.ts';
import { DOCUMENT_TYPES, type DocumentType } from './value-sets.ts';

const allOrCountry = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine((code) => code === 'ALL' || COUNTRY_CODES.has(code), 'Must be ALL or a known country code');

/** Issuing country or `ALL` -> document types that are accepted. A country's own entry counts instead of `ALL`. */
export const allowedDocuments = z
  .record(allOrCountry, z.array(z.enum(DOCUMENT_TYPES)).min(1))
  .refine((allowed) => Object.keys(allowed).length > 0, 'At least one country or ALL is needed');
export type AllowedDocuments = Readonly<Record<string, readonly DocumentType[]>>;

/** The parts of a request that say which documents are wanted. */
export interface WantedDocuments {
  readonly country: string | readonly string[] | null;
  readonly documents: readonly DocumentType[] | null;
  /** Left out by sessions of earlier releases. */
  readonly allowedDocuments?: AllowedDocuments | null;
}

/** Countries that the request names, in upper case; null where it names none. */
export function wantedCountries({ country }: Pick<WantedDocuments, 'country'>): readonly string[] | null {
  return country === null ? null : [country].flat().map((code) => code.toUpperCase());
}

/** Countries whose documents may be shown; null: all of them. */
export function allowedCountriesOf(wanted: WantedDocuments): readonly string[] | null {
  const named = wantedCountries(wanted);
  const allowed = wanted.allowedDocuments ?? null;
  if (allowed === null || Object.hasOwn(allowed, 'ALL')) return named;
  const known = Object.keys(allowed);
  return named === null ? known : named.filter((code) => known.includes(code));
}

/** Types that are accepted of one country (or `ALL` for any); empty where its documents are not. */
export function allowedTypesOf(wanted: WantedDocuments, country: string): readonly DocumentType[] {
  const { documents } = wanted;
  const allowed = wanted.allowedDocuments ?? null;
  if (allowed === null) return documents ?? DEFAULT_DOCUMENT_TYPES;
  const ofCountry = Object.hasOwn(allowed, country) ? allowed[country] : allowed.ALL;
  return (ofCountry ?? []).filter((type) => documents === null || documents.includes(type));
}

/** The map that a token's answer tells: the countries in question, and the types of each. */
export function describeAllowedDocuments(wanted: WantedDocuments): Record<string, DocumentType[]> {
  const countries = wantedCountries(wanted) ?? Object.keys(wanted.allowedDocuments ?? { ALL: null });
  const entries = countries.map((code): [string, DocumentType[]] => [code, [...allowedTypesOf(wanted, code)]]);
  return Object.fromEntries(entries.filter(([, types]) => types.length > 0));
}
