import { identityKeysOf } from '@bonafide/checks';
import type { SessionSearchRequest, SessionSummary } from '@bonafide/contract';
import type { Attribute, AttributeName } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import type { Deps } from '../deps.ts';
import { digestOf } from '../duplicates/identity-digests.ts';
import { findSharedDigests } from '../duplicates/queries.ts';
import { recordsOf } from './list-records.ts';

/**
 * The partner's sessions whose document says all that is asked for, newest first, a hundred at most. Nothing is opened for it: what is
 * asked for meets the keyed digests by which people are found again.
 */
export async function searchRecords(
  deps: Deps,
  { partnerId, search }: { readonly partnerId: string; readonly search: SessionSearchRequest },
): Promise<readonly SessionSummary[]> {
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
  const digests = keys.map((key) => digestOf(deps, partnerId, key));
  const found = await findSharedDigests(deps.db, { partnerId, digests });
  const shared = Map.groupBy(found, ({ sessionId }) => sessionId);
  const ids = [...shared].filter(([, rows]) => rows.length === keys.length).map(([id]) => id);
  return recordsOf(deps, ids);
}

/** A value as surely as if it had been read without doubt. */
function attribute(name: AttributeName, value: string | null): Partial<Record<AttributeName, Attribute>> {
  if (value === null) return {};
  return { [name]: { name, value, source: 'visual', native: null, confidence: 1, readings: [], conflict: false } };
}
