import { identityKeysOf } from '@bonafide/checks';
import type { SessionSearchRequest } from '@bonafide/contract';
import type { Attribute, AttributeName } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import type { Deps } from '../deps.ts';
import { digestOf } from '../duplicates/identity-digests.ts';
import type { Cursor } from '../listing/cursor.ts';
import { listRecords, type RecordPage } from './list-records.ts';
import type { RecordFilter } from './queries.ts';
import { siftRecords } from './sift-records.ts';

/** What is searched for, and among which sessions. */
export interface RecordSearch extends Omit<RecordFilter, 'now' | 'digests'> {
  readonly search: ReadSearch;
}

type ReadSearch = Pick<
  SessionSearchRequest,
  'country' | 'documentNumber' | 'personalNumber' | 'firstName' | 'lastName' | 'dateOfBirth' | 'parts'
>;

/**
 * One page of the partner's sessions whose document says all that is asked for, newest first. Whole values meet the keyed digests by
 * which people are found again, and nothing is opened for them; parts of values are looked for in what is left.
 */
export async function searchRecords(
  deps: Deps,
  { search, ...filter }: RecordSearch,
  page: { readonly after: Cursor | null; readonly limit: number },
): Promise<RecordPage> {
  const keys = identityKeysOf({
    issuingState: search.country && (alpha3Of(search.country) ?? search.country.toUpperCase()),
    attributes: {
      ...attribute('documentNumber', search.documentNumber),
      ...attribute('personalNumber', search.personalNumber),
      ...attribute('givenNames', search.firstName),
      ...attribute('surname', search.lastName),
      ...attribute('dateOfBirth', search.dateOfBirth),
    },
  });
  // What makes no key, such as a number of hyphens, is on no document; left out, it would find whoever shares the rest.
  if (keys.length < wishesOf(search)) return { records: [], next: null };
  const digests = keys.map((key) => digestOf(deps, filter.partnerId, key));
  const { parts } = search;
  return parts === null
    ? listRecords(deps, { ...filter, digests }, page)
    : siftRecords(deps, { ...filter, digests, parts }, page);
}

/** How many keys a search must make: names are found together with the birth date. */
function wishesOf({ documentNumber, personalNumber, lastName }: ReadSearch): number {
  return [documentNumber, personalNumber, lastName].filter((wish) => wish !== null).length;
}

/** A value as surely as if it had been read without doubt. */
function attribute(name: AttributeName, value: string | null): Partial<Record<AttributeName, Attribute>> {
  if (value === null) return {};
  return { [name]: { name, value, source: 'visual', native: null, confidence: 1, readings: [], conflict: false } };
}
