import { identityKeysOf } from '@bonafide/checks';
import type { SessionSearchRequest } from '@bonafide/contract';
import type { Attribute, AttributeName } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import type { Deps } from '../deps.ts';
import { digestOf } from '../duplicates/identity-digests.ts';
import type { Cursor } from '../listing/cursor.ts';
import { listRecords, type RecordPage } from './list-records.ts';

/**
 * One page of the partner's sessions whose document says all that is asked for, newest first. Nothing is opened for it: what is asked
 * for meets the keyed digests by which people are found again.
 */
export async function searchRecords(
  deps: Deps,
  { partnerId, search }: { readonly partnerId: string; readonly search: SessionSearchRequest },
  page: { readonly after: Cursor | null },
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
  const digests = keys.map((key) => digestOf(deps, partnerId, key));
  return listRecords(deps, { partnerId, digests }, { ...page, limit: search.limit });
}

/** How many keys a search must make: names are found together with the birth date. */
function wishesOf({ documentNumber, personalNumber, lastName }: SessionSearchRequest): number {
  return [documentNumber, personalNumber, lastName].filter((wish) => wish !== null).length;
}

/** A value as surely as if it had been read without doubt. */
function attribute(name: AttributeName, value: string | null): Partial<Record<AttributeName, Attribute>> {
  if (value === null) return {};
  return { [name]: { name, value, source: 'visual', native: null, confidence: 1, readings: [], conflict: false } };
}
