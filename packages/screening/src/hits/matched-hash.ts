import { createHash } from 'node:crypto';
import type { ListEntity } from '../entities/list-entity.ts';

/**
 * Hash of what a score rests on. Somebody's decision that a hit is no match holds while this stays: a new programme, remark
 * or address asks nobody again, a new alias, birth date or document number does.
 */
export function matchedHash(entity: ListEntity): string {
  const { kind, names, births, birthPlaces, deceased, sex, nationalities, countries, documents } = entity;
  const matched = {
    kind,
    names: sorted(names.map(({ full, quality }) => [full, quality])),
    births: sorted(births.map(({ from, to, circa }) => [from, to, circa])),
    birthPlaces: sorted(birthPlaces),
    deceased,
    sex,
    nationalities: sorted(nationalities),
    countries: sorted(countries),
    documents: sorted(documents.map(({ number, country }) => [number, country ?? null])),
  };
  return createHash('sha256').update(JSON.stringify(matched)).digest('hex');
}

/** The order in which a list writes its names and dates changes from issue to issue. */
function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}
