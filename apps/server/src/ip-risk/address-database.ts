import type { NetworkKind } from '@bonafide/domain';
import { Reader, type Response } from 'mmdb-lib';

/** What one database says of one address. */
export interface DatabaseEntry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly countryName: string | null;
  readonly city: string | null;
  /** Null: this database does not tell. */
  readonly kinds: readonly NetworkKind[] | null;
}

export interface AddressDatabase {
  /** Addresses that it does not hold have no kind: it lists all that have one. */
  readonly tellsKinds: boolean;
  find(address: string): DatabaseEntry | null;
}

/** Opens a database in the MaxMind DB format, version 2, by whomever it was made. Throws when the file is none. */
export function openAddressDatabase(bytes: Buffer): AddressDatabase {
  const reader = new Reader<Response>(bytes);
  return {
    tellsKinds: /anonym|proxy|privacy/i.test(reader.metadata.databaseType),
    find(address) {
      const entry: unknown = reader.get(address);
      return isRecord(entry) ? readEntry(entry) : null;
    },
  };
}

type Entry = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Entry => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Publishers nest names (`country.names.en`), or write them flat (`country_code`, `country`, `city`). */
function readEntry(entry: Entry): DatabaseEntry {
  const place = isRecord(entry.country)
    ? entry.country
    : isRecord(entry.registered_country)
      ? entry.registered_country
      : {};
  const code = textOf(place.iso_code) ?? textOf(entry.country_code) ?? '';
  return {
    country: /^[A-Z]{2}$/.test(code) ? code : null,
    countryName: englishName(place) ?? textOf(entry.country_name) ?? textOf(entry.country),
    city: isRecord(entry.city) ? englishName(entry.city) : textOf(entry.city),
    kinds: kindsOf(entry),
  };
}

const englishName = ({ names }: Entry): string | null => (isRecord(names) ? textOf(names.en) : null);

/** Flags of databases of anonymous addresses; they list only what has one. */
const FLAGS: readonly (readonly [string, NetworkKind])[] = [
  ['is_tor_exit_node', 'tor'],
  ['is_public_proxy', 'proxy'],
  ['is_residential_proxy', 'proxy'],
  ['is_anonymous_vpn', 'vpn'],
  ['is_hosting_provider', 'data_centre'],
];

function kindsOf(entry: Entry): readonly NetworkKind[] | null {
  const traits = isRecord(entry.traits) ? { ...entry.traits, ...entry } : entry;
  const told = FLAGS.some(([flag]) => flag in traits) || 'is_anonymous' in traits;
  if (!told) return null;
  return [...new Set(FLAGS.filter(([flag]) => traits[flag] === true).map(([, kind]) => kind))];
}
