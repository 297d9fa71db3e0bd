import type { DocumentParts, SessionSummary } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Cursor } from '../listing/cursor.ts';
import { findOutcomes } from '../pipeline/find-outcome.ts';
import { findSessions } from '../sessions/queries.ts';
import { listRecords, type RecordPage } from './list-records.ts';
import type { RecordFilter } from './queries.ts';
import { saysParts } from './says-parts.ts';

/** Opened before an answer is given, so that no request keeps the process that answers for long. */
const OPENED_AT_MOST = 1000;
/** Opened between two waits for the database, in which others are answered. */
const OPENED_AT_ONCE = 25;

/**
 * The sessions that a filter leaves and whose document says the parts. They are opened one by one, newest first; after so many the page
 * ends, short or empty, and its `next` goes on behind the last one that was opened. Erased ones are never found: nothing opens them.
 */
export async function siftRecords(
  deps: Deps,
  { parts, ...filter }: Omit<RecordFilter, 'now'> & { readonly parts: DocumentParts },
  page: { readonly after: Cursor | null; readonly limit: number },
): Promise<RecordPage> {
  const found: SessionSummary[] = [];
  let after = page.after;
  for (let opened = 0; opened < OPENED_AT_MOST; opened += OPENED_AT_ONCE) {
    const { records, next } = await listRecords(deps, filter, { after, limit: OPENED_AT_ONCE });
    const saying = await thoseSaying(deps, records, parts);
    found.push(...saying.slice(0, page.limit - found.length));
    const last = found.at(-1);
    const more = next !== null || saying.at(-1) !== last;
    if (found.length === page.limit && last) return { records: found, next: more ? cursorAt(last) : null };
    if (next === null) return { records: found, next: null };
    after = next;
  }
  return { records: found, next: after };
}

async function thoseSaying(
  deps: Deps,
  records: readonly SessionSummary[],
  parts: DocumentParts,
): Promise<readonly SessionSummary[]> {
  const rows = await findSessions(
    deps.db,
    records.map(({ scanRef }) => scanRef),
  );
  const outcomes = await findOutcomes(deps.db, deps, rows);
  return records.filter(({ scanRef }) => {
    const outcome = outcomes.get(scanRef);
    return outcome !== undefined && saysParts(outcome.document, parts);
  });
}

function cursorAt({ createdAt, scanRef }: SessionSummary): Cursor {
  return { at: new Date(createdAt), id: scanRef };
}
