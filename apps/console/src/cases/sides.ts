import { birthText, entryOf } from '../lists/entry.ts';
import type { Case } from '../session/console-api.ts';

/** What is known of somebody, each as people write it. */
export interface Side {
  readonly names: readonly string[];
  readonly births: readonly string[];
  readonly sexes: readonly string[];
  readonly nationalities: readonly string[];
  readonly countries: readonly string[];
  readonly documents: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly offices: readonly string[];
  readonly remarks: readonly string[];
}

/** How a language writes what stands in codes. */
export interface Written {
  readonly day: (iso: string) => string;
  readonly country: (code: string) => string;
  readonly topic: (code: string) => string;
  readonly sex: (code: string) => string;
}

/** Whoever was looked for; the API describes kind and names alone, and the rest is read with care. */
export function sideOfPerson({ person }: Case, { day, country, sex }: Written): Side {
  const told: Readonly<Record<string, unknown>> = person;
  const birth = textOf(told.birth);
  return {
    names: [...person.names],
    births: birth === null ? [] : [/^\d{4}-\d{2}-\d{2}$/.test(birth) ? day(birth) : birth],
    sexes: textsOf(told.sex).map(sex),
    nationalities: textsOf(told.nationalities).map(country),
    countries: textsOf(told.countries).map(country),
    documents: membersOf(told.documents, 'number'),
    places: textsOf(told.birthPlaces),
    topics: [],
    offices: [],
    remarks: [],
  };
}

export function sideOfEntry({ entity }: Case, { day, country, topic, sex }: Written): Side {
  const told: Readonly<Record<string, unknown>> = entity;
  const { names, births, nationalities, topics } = entryOf(entity);
  return {
    names,
    births: births.map((birth) => birthText(birth, day)),
    sexes: textsOf(told.sex).map(sex),
    nationalities: nationalities.map(country),
    countries: textsOf(told.countries).map(country),
    documents: membersOf(told.documents, 'number'),
    places: textsOf(told.birthPlaces),
    topics: topics.map(topic),
    offices: membersOf(told.offices, 'position'),
    remarks: textsOf(told.remarks),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function textsOf(value: unknown): readonly string[] {
  return [...new Set([value].flat().flatMap((one) => textOf(one) ?? []))];
}

function membersOf(value: unknown, member: string): readonly string[] {
  const all = Array.isArray(value) ? value : [];
  return textsOf(
    all.map((one: unknown) => (typeof one === 'object' && one !== null ? Reflect.get(one, member) : null)),
  );
}
