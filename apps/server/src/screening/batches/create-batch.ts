import type { ScreeningRequest } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../../api/outcome.ts';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { sealJson } from '../../sessions/session-secrets.ts';
import { CURRENT_DATASETS } from '../datasets.ts';
import type { ScreeningTerms } from '../screening-terms.ts';
import { type BatchEntry, FILTER_CONTEXT, subjectsContext } from './batch-rows.ts';
import { type BatchRow, findBatchById, insertBatch, insertChunk } from './queries.ts';
import { readCsv } from './read-csv.ts';
import { screenBatch } from './screen-batch.ts';

/** What one statement of a job screens: some seconds' work at most, and what a killed worker does again. */
export const CHUNK = 200;
/** As few as these are screened before the answer. */
const AT_ONCE = CHUNK;
/** Results are fetched within days; then nothing of the people stays. */
const KEPT_MS = 30 * 86_400_000;

/** Takes people and companies in and has them screened: few at once, many by a worker, however often it is killed meanwhile. */
export async function createBatch(
  deps: Deps,
  { partner, asked }: { readonly partner: Partner; readonly asked: ScreeningRequest },
): Promise<Outcome<BatchRow>> {
  const read = await entriesOf(asked);
  if (!read.ok) return refuse('BAD_VALUE', `'csv': ${read.problem}`);
  const { entries } = read;
  const row = newRow(deps, partner.id, { terms: termsOf(asked), total: entries.length });
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  await deps.db.transaction(async (tx) => {
    await insertBatch(tx, row);
    for (let number = 0; number * CHUNK < entries.length; number += 1) {
      const some = entries.slice(number * CHUNK, (number + 1) * CHUNK);
      const sealedSubjects = sealJson(key, some, subjectsContext(number));
      await insertChunk(tx, { batchId: row.id, number, sealedSubjects, sealedResults: null, done: false });
    }
    await deps.queue.send(tx, 'screen-batch', { batchId: row.id }, { singletonKey: row.id });
  });
  return done(entries.length > AT_ONCE ? row : await screenedNow(deps, row));
}

async function entriesOf({ people, csv }: ScreeningRequest) {
  if (csv !== undefined) return readCsv(csv);
  const entries = (people ?? []).map((person, at): BatchEntry => ({ row: at + 1, person, problem: null }));
  return { ok: true, entries } as const;
}

/** Whatever breaks here, the job is there. */
async function screenedNow(deps: Deps, row: BatchRow): Promise<BatchRow> {
  try {
    await screenBatch(deps, row.id);
  } catch (error) {
    deps.log.error('screening.postponed', { partnerId: row.partnerId, error });
  }
  return (await findBatchById(deps.db, row.id)) ?? row;
}

function newRow(
  deps: Pick<Deps, 'clock' | 'random' | 'vault'>,
  partnerId: string,
  { terms, total }: { readonly terms: ScreeningTerms; readonly total: number },
): BatchRow {
  const id = deps.random.uuid();
  const now = deps.clock.now();
  const wrappedKey = deps.vault.createKey(id);
  return {
    id,
    partnerId,
    state: 'running',
    wrappedKey,
    sealedFilter: sealJson(deps.vault.openKey(wrappedKey, id), terms, FILTER_CONTEXT),
    total,
    done: 0,
    flagged: 0,
    unchecked: 0,
    createdAt: now,
    changedAt: now,
    finishedAt: null,
    expiresAt: new Date(now.getTime() + KEPT_MS),
  };
}

function termsOf({ filter }: ScreeningRequest): ScreeningTerms {
  return { ...filter, datasets: filter.datasets ?? CURRENT_DATASETS };
}
