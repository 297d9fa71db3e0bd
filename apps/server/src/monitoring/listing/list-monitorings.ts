import type { AmlMonitoringPage, AmlMonitoringQuery } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { countryDigest, nameDigests } from '../monitored-subject.ts';
import { presentLine } from '../present.ts';
import { countMonitorings, listMonitorings, type MonitoringFilter, type Range } from './queries.ts';

export interface Listing {
  readonly partnerId: string;
  readonly query: AmlMonitoringQuery;
  /** The request's own query, to be repeated in links to other pages. */
  readonly search: string;
}

/** One page of a partner's monitorings. Names and countries are found by keyed digests: nothing that is stored could be read. */
export async function listOwnMonitorings(
  deps: Deps,
  { partnerId, query, search }: Listing,
): Promise<AmlMonitoringPage> {
  const { page, perPage, orderBy } = query;
  const filter = filterOf(deps, partnerId, query);
  const count = await countMonitorings(deps.db, filter);
  const rows = await listMonitorings(deps.db, filter, { orderBy, limit: perPage, offset: (page - 1) * perPage });
  const link = (other: number) => {
    if (other < 1 || (other - 1) * perPage >= count) return null;
    const asked = new URLSearchParams(search);
    asked.set('page', String(other));
    return `${deps.config.publicUrl}/aml/monitorings/?${asked}`;
  };
  return { count, next: link(page + 1), previous: link(page - 1), results: rows.map((row) => presentLine(deps, row)) };
}

function filterOf(deps: Deps, partnerId: string, query: AmlMonitoringQuery): MonitoringFilter {
  const { name, country, tags = [], status, userType, created, expiration, isExpired } = query;
  return {
    partnerId,
    nameDigests: name === undefined ? [] : nameDigests(deps, partnerId, name),
    countryDigest: country === undefined ? null : countryDigest(deps, partnerId, country),
    tags,
    state: status ? LOWER[status] : null,
    userType: userType === undefined ? null : userType === 'PERSON' ? 'person' : 'company',
    created: rangeOf(created),
    expires: narrowed(rangeOf(expiration), isExpired, deps.clock.now()),
  };
}

const LOWER = { ACTIVE: 'active', STOPPED: 'stopped', PENDING: 'pending', ALERT: 'alert' } as const;

function rangeOf([from, to]: readonly Date[] = []): Range {
  return { from: from ?? null, to: to ?? null };
}

function narrowed({ from, to }: Range, isExpired: boolean | undefined, now: Date): Range {
  if (isExpired === undefined) return { from, to };
  if (isExpired) return { from, to: to && to < now ? to : now };
  return { from: from && from > now ? from : now, to };
}
