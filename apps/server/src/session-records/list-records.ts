import type { SessionSummary } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Cursor } from '../listing/cursor.ts';
import { findSessions } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { presentSummary } from './present-record.ts';
import { findScenariosOf, listRecordIds, type RecordFilter } from './queries.ts';

export interface RecordPage {
  readonly records: readonly SessionSummary[];
  /** Where the next page goes on; null: there is none. */
  readonly next: Cursor | null;
}

/** One page of a partner's sessions, newest first. */
export async function listRecords(
  deps: Deps,
  filter: Omit<RecordFilter, 'now'>,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<RecordPage> {
  const now = deps.clock.now();
  const ids = await listRecordIds(deps.db, { ...filter, now }, { after, limit: limit + 1 });
  const shown = ids.slice(0, limit);
  const { rows, present } = await openRows(deps, shown, now);
  const last = ids.length > limit ? rows.at(-1) : undefined;
  return {
    records: rows.map(present),
    next: last ? { at: last.createdAt, id: last.id } : null,
  };
}

async function openRows(deps: Deps, ids: readonly string[], now: Date) {
  const found = new Map((await findSessions(deps.db, ids)).map((session) => [session.id, session]));
  const scenarios = await findScenariosOf(deps.db, ids);
  return {
    rows: ids.map((id) => found.get(id)).filter((row): row is SessionRow => row !== undefined),
    present: (session: SessionRow) => presentSummary({ session, scenario: scenarios.get(session.id) ?? null, now }),
  };
}
