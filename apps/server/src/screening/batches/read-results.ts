import type { ScreeningResult } from '@bonafide/contract';
import { explainHit } from '@bonafide/screening';
import type { Deps } from '../../deps.ts';
import { openJson } from '../../sessions/session-secrets.ts';
import { presentHit } from '../present-hit.ts';
import { type BatchEntry, type BatchResult, openBatchKey, resultsContext, subjectsContext } from './batch-rows.ts';
import { CHUNK } from './create-batch.ts';
import { type BatchRow, type ChunkRow, listDoneChunks } from './queries.ts';
import { isFlagged } from './screen-batch.ts';

/** Chunks that are opened at a time. */
const AT_A_TIME = 10;

/** What came of everybody who is done, in order, piece by piece; the first `skipped` chunks are left out. */
async function* doneChunks(deps: Deps, batch: BatchRow, skipped = 0): AsyncGenerator<readonly ScreeningResult[]> {
  for (let offset = skipped; ; offset += AT_A_TIME) {
    const chunks = await listDoneChunks(deps.db, { batchId: batch.id, offset, limit: AT_A_TIME });
    for (const chunk of chunks) yield presentChunk(deps, batch, chunk);
    if (chunks.length < AT_A_TIME) return;
  }
}

/** The same of each. */
export async function* doneResults(deps: Deps, batch: BatchRow): AsyncGenerator<ScreeningResult> {
  for await (const results of doneChunks(deps, batch)) yield* results;
}

export interface PageWish {
  readonly page: number;
  readonly perPage: number;
  /** Only those who were found, or only the others. */
  readonly flagged?: boolean | undefined;
}

/** One page of what is done, and how many there are of such. */
export async function readResults(deps: Deps, batch: BatchRow, { page, perPage, flagged }: PageWish) {
  const first = (page - 1) * perPage;
  const skipped = flagged === undefined ? Math.floor(first / CHUNK) : 0;
  const wanted = (result: ScreeningResult) => flagged === undefined || (result.status === 'FLAGS_FOUND') === flagged;
  const found: ScreeningResult[] = [];
  let left = first - skipped * CHUNK;
  for await (const results of doneChunks(deps, batch, skipped)) {
    const some = results.filter(wanted);
    found.push(...some.slice(left, left + perPage - found.length));
    left = Math.max(0, left - some.length);
    if (found.length === perPage) break;
  }
  return { count: countOf(batch, flagged), results: found };
}

function countOf(batch: BatchRow, flagged: boolean | undefined): number {
  if (flagged === undefined) return batch.done;
  return flagged ? batch.flagged : batch.done - batch.flagged;
}

function presentChunk(deps: Deps, batch: BatchRow, { number, sealedSubjects, sealedResults }: ChunkRow) {
  const key = openBatchKey(deps, batch);
  const entries = openJson<readonly BatchEntry[]>(key, sealedSubjects, subjectsContext(number));
  const results = sealedResults ? openJson<readonly BatchResult[]>(key, sealedResults, resultsContext(number)) : [];
  return entries.map((entry, at) => presentResult(entry, results[at]));
}

const PROBLEMS = {
  no_list: 'No list is loaded in this installation.',
  unavailable: 'The screening failed.',
  no_name: 'There is no name to look for.',
} as const;

function presentResult(entry: BatchEntry, result: BatchResult | undefined): ScreeningResult {
  const { row, person, problem } = entry;
  const of = { row, id: (entry.person === null ? entry.id : entry.person.id) ?? null, name: person?.name ?? null };
  if (person === null) return { ...of, status: 'INVALID', problem, hits: [] };
  if (!result || result.hits === null)
    return { ...of, status: 'NOT_CHECKED', problem: PROBLEMS[result?.fault ?? 'unavailable'], hits: [] };
  const day = result.screenedAt.slice(0, 10);
  const hits = result.hits.map((found) => ({
    ...presentHit(found, day),
    list: found.list.name,
    band: found.hit.band === 'strong' ? ('STRONG' as const) : ('POSSIBLE' as const),
    why: [...explainHit(found.hit)],
    dismissed: found.dismissed !== null,
  }));
  return { ...of, status: isFlagged(result) ? 'FLAGS_FOUND' : 'NO_FLAGS', problem: null, hits };
}
