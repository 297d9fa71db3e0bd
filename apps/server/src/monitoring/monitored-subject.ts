import { nameWords, transliterate } from '@bonafide/names';
import type { Subject } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { Vault } from '../platform/ports.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import type { MonitoringRow } from './queries.ts';

/** Who is monitored, as the partner said it or a document did. */
export interface MonitoredSubject {
  readonly userType: 'person' | 'company';
  /** The whole name of a person or company. */
  readonly name: string;
  /** Where the parts of a person's name are known apart. */
  readonly parts: { readonly given: string; readonly surname: string } | null;
  /** A person's nationality, a company's country: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string | null;
  readonly sex: 'MALE' | 'FEMALE' | null;
  /** The partner asked for news, too. */
  readonly adverseMedia: boolean;
}

const CONTEXT = 'subject';

export function sealSubject({ vault }: Pick<Deps, 'vault'>, id: string, subject: MonitoredSubject) {
  const wrappedKey = vault.createKey(id);
  return { wrappedKey, sealedSubject: sealJson(vault.openKey(wrappedKey, id), subject, CONTEXT) };
}

export function openSubject(
  { vault }: Pick<Deps, 'vault'>,
  row: Pick<MonitoringRow, 'id' | 'wrappedKey' | 'sealedSubject'>,
): MonitoredSubject {
  return openJson<MonitoredSubject>(vault.openKey(row.wrappedKey, row.id), row.sealedSubject, CONTEXT);
}

/** As the matcher looks for it. */
export function screenedSubject({ userType, name, country, dateOfBirth, sex }: MonitoredSubject): Subject {
  if (userType === 'company')
    return { kind: 'organisation', names: [name], ...(country === null ? {} : { countries: [country] }) };
  return {
    kind: 'person',
    names: [name],
    ...(dateOfBirth === null ? {} : { birth: dateOfBirth }),
    ...(sex === null ? {} : { sex: sex === 'MALE' ? 'M' : 'F' }),
    ...(country === null ? {} : { nationalities: [country] }),
  };
}

/** Keyed digests (hex) of a name's words, by which it is searched for: whole words, in any order and alphabet. */
export function nameDigests({ vault }: { readonly vault: Vault }, partnerId: string, name: string): readonly string[] {
  const words = new Set(nameWords(name).map(transliterate));
  return [...words].map((word) => Buffer.from(vault.digest(`monitored-name/${partnerId}/${word}`)).toString('hex'));
}

export function countryDigest({ vault }: { readonly vault: Vault }, partnerId: string, country: string): Uint8Array {
  return vault.digest(`monitored-country/${partnerId}/${country.toUpperCase()}`);
}
