import type { ScreeningProgress } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../../api/outcome.ts';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { type BatchRow, deleteBatch, findBatch, lockBatch, updateBatch } from './queries.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UNKNOWN = refuse('BAD_VALUE', 'There is no such screening');

interface Own {
  readonly partner: Pick<Partner, 'id'>;
  readonly id: string;
}

/** The partner's own, until it expires. */
export async function ownBatch(deps: Pick<Deps, 'db' | 'clock'>, { partner, id }: Own): Promise<Outcome<BatchRow>> {
  const row = UUID.test(id) ? await findBatch(deps.db, { partnerId: partner.id, id }) : null;
  return row && row.expiresAt > deps.clock.now() ? done(row) : UNKNOWN;
}

/** Whoever is screened already stays so; one that is over is left as it is. */
export async function cancelBatch(deps: Pick<Deps, 'db' | 'clock'>, own: Own): Promise<Outcome<BatchRow>> {
  const found = await ownBatch(deps, own);
  if (!found.ok) return found;
  return deps.db.transaction(async (tx) => {
    const row = await lockBatch(tx, found.value.id);
    if (row === null) return UNKNOWN;
    if (row.state !== 'running') return done(row);
    const now = deps.clock.now();
    return done(await updateBatch(tx, row.id, { state: 'cancelled', finishedAt: now, changedAt: now }));
  });
}

/** Erases a screening with its key, running or not. Deleting twice is no error. */
export async function removeBatch(deps: Pick<Deps, 'db' | 'clock'>, own: Own): Promise<void> {
  const found = await ownBatch(deps, own);
  if (found.ok) await deleteBatch(deps.db, found.value.id);
}

const STATES = { running: 'RUNNING', done: 'DONE', cancelled: 'CANCELLED' } as const;

export function presentBatch(row: BatchRow): ScreeningProgress {
  const { id, state, total, flagged, unchecked, createdAt, finishedAt, expiresAt } = row;
  return {
    id,
    state: STATES[state],
    total,
    done: row.done,
    flagged,
    unchecked,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
