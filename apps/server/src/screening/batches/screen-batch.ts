import type { ScreenedPerson as AskedPerson } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { SessionKey, Transaction } from '../../platform/ports.ts';
import { openJson, sealJson } from '../../sessions/session-secrets.ts';
import { screenAll } from '../screen.ts';
import type { ScreeningTerms } from '../screening-terms.ts';
import {
  type BatchEntry,
  type BatchResult,
  FILTER_CONTEXT,
  openBatchKey,
  resultsContext,
  subjectOf,
  subjectsContext,
} from './batch-rows.ts';
import {
  type BatchRow,
  type ChunkRow,
  findBatchById,
  finishChunk,
  lockBatch,
  nextChunk,
  updateBatch,
} from './queries.ts';

/** A job ends before it is thought dead, and the next one goes on. */
const CHUNKS_PER_JOB = 50;

/**
 * Screens one chunk after the other, each recorded by itself: whoever comes after a killed worker goes on with the chunk that it was
 * at. A screening that was cancelled or has expired meanwhile stops. Throws on a fault of ours, so that the queue tries again.
 */
export async function screenBatch(deps: Deps, batchId: string, signal?: AbortSignal): Promise<void> {
  for (let chunks = 0; chunks < CHUNKS_PER_JOB && !signal?.aborted; chunks += 1) {
    const batch = await findBatchById(deps.db, batchId);
    if (batch?.state !== 'running') return;
    const chunk = await nextChunk(deps.db, batchId);
    if (chunk === null) return finish(deps, batchId);
    await screenChunk(deps, batch, chunk);
  }
  await deps.db.transaction(async (tx) => {
    if ((await lockBatch(tx, batchId))?.state === 'running')
      await deps.queue.send(tx, 'screen-batch', { batchId }, { singletonKey: batchId });
  });
}

async function screenChunk(deps: Deps, batch: BatchRow, chunk: ChunkRow): Promise<void> {
  const key = openBatchKey(deps, batch);
  const entries = openJson<readonly BatchEntry[]>(key, chunk.sealedSubjects, subjectsContext(chunk.number));
  const results = await resultsOf(deps, { batch, key, entries });
  await deps.db.transaction(async (tx) => {
    const locked = await lockBatch(tx, batch.id);
    if (locked?.state !== 'running') return;
    const sealedResults = sealJson(key, results, resultsContext(chunk.number));
    if (await finishChunk(tx, { ...chunk, sealedResults })) await count(tx, deps, { batch: locked, results });
  });
}

interface Opened {
  readonly batch: BatchRow;
  readonly key: SessionKey;
  readonly entries: readonly BatchEntry[];
}

async function resultsOf(deps: Deps, { batch, key, entries }: Opened): Promise<readonly BatchResult[]> {
  const { partnerId, id: subjectId } = batch;
  const terms = openJson<ScreeningTerms>(key, batch.sealedFilter, FILTER_CONTEXT);
  const asked = entries.flatMap(({ person }) => person ?? []);
  const people = asked.map((person: AskedPerson) => ({
    partnerId,
    subjectId,
    clientId: person.id,
    subject: subjectOf(person),
  }));
  const findings = [...(await screenAll(deps, { partnerId, people, terms }))];
  return entries.map(({ person }): BatchResult => {
    const found = person && findings.shift();
    if (!found) return { hits: null, screenedAt: null, fault: null };
    return found.outcome === 'screened'
      ? { hits: found.hits, screenedAt: found.screenedAt, fault: null }
      : { hits: null, screenedAt: null, fault: found.fault };
  });
}

async function count(
  tx: Transaction,
  { clock }: Pick<Deps, 'clock'>,
  { batch, results }: { readonly batch: BatchRow; readonly results: readonly BatchResult[] },
): Promise<void> {
  const done = batch.done + results.length;
  const now = clock.now();
  await updateBatch(tx, batch.id, {
    done,
    flagged: batch.flagged + results.filter(isFlagged).length,
    unchecked: batch.unchecked + results.filter(({ hits }) => hits === null).length,
    changedAt: now,
    ...(done >= batch.total ? { state: 'done', finishedAt: now } : {}),
  });
}

/** Somebody must look: an entry was found that nobody has said to be somebody else. */
export function isFlagged({ hits }: BatchResult): boolean {
  return (hits ?? []).some(({ dismissed }) => dismissed === null);
}

async function finish(deps: Deps, batchId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    const now = deps.clock.now();
    if (batch?.state === 'running') await updateBatch(tx, batchId, { state: 'done', finishedAt: now, changedAt: now });
  });
}
