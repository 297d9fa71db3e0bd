import type { IdentificationListQuery, IdentificationListResponse } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { presentStatus } from '../sessions/present.ts';
import { findSessions } from '../sessions/queries.ts';
import { listPage } from './queries.ts';

/** One page of a partner's verifications, with the addresses of the pages beside it. */
export async function listIdentifications(
  deps: Deps,
  { partnerId, query }: { readonly partnerId: string; readonly query: IdentificationListQuery },
): Promise<IdentificationListResponse> {
  const { page, perPage, ...filter } = query;
  const now = deps.clock.now();
  const { total, ids } = await listPage(deps.db, {
    ...filter,
    partnerId,
    now,
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  const found = new Map((await findSessions(deps.db, ids)).map((session) => [session.id, session]));
  const results = ids.flatMap((id) => {
    const session = found.get(id);
    if (!session) return [];
    const { overall } = presentStatus(session, now);
    return [{ scanRef: id, status: overall, suspected: overall === 'SUSPECTED' }];
  });
  const linkTo = (other: number) => `${deps.config.publicUrl}/kyc/identifications/?${addressOf(query, other)}`;
  return {
    count: total,
    next: page * perPage < total ? linkTo(page + 1) : null,
    previous: page > 1 ? linkTo(Math.min(page - 1, Math.max(1, Math.ceil(total / perPage)))) : null,
    results,
  };
}

/** The same query with another page. */
function addressOf({ page: _page, perPage, ...filter }: IdentificationListQuery, page: number): URLSearchParams {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined);
  const texts = kept.map(([name, value]): [string, string] => [
    name,
    value instanceof Date ? value.toISOString() : String(value),
  ]);
  return new URLSearchParams([...texts, ['page', String(page)], ['perPage', String(perPage)]]);
}
