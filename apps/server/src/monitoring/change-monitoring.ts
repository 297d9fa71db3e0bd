import type { AmlMonitoringChange } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { type PartnerEvent, recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { resourceIdOf } from '../screening/resource-id.ts';
import { deleteFindingsOf } from '../screening-cases/queries.ts';
import { listMonitoringFindings, markFindings } from './findings/queries.ts';
import { oneYearAfter } from './monitoring-year.ts';
import {
  deleteMonitoring,
  findMonitoring,
  lockMonitoring,
  type MonitoringRow,
  type Own,
  updateMonitoring,
} from './queries.ts';
import { standingOf, stateOf } from './standing.ts';
import { commentFacts } from './turn-comments.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UNKNOWN = refuse('BAD_VALUE', 'There is no such monitoring');

/** A partner's own one; somebody else's is told from none by nothing. */
export async function ownMonitoring(deps: Pick<Deps, 'db'>, own: Own): Promise<Outcome<MonitoringRow>> {
  const row = UUID.test(own.id) ? await findMonitoring(deps.db, own) : null;
  return row ? done(row) : UNKNOWN;
}

/** What is noted of a change. */
interface Noted {
  readonly own: Own;
  readonly event: PartnerEvent;
  readonly comment?: string | null;
}

/** Works on one's own, locked; the change is noted with it. */
async function change(
  deps: Deps,
  { own, event, comment = null }: Noted,
  work: (tx: Transaction, row: MonitoringRow) => Promise<MonitoringRow | null>,
): Promise<Outcome<MonitoringRow>> {
  if (!UUID.test(own.id)) return UNKNOWN;
  return deps.db.transaction(async (tx) => {
    const row = await lockMonitoring(tx, own);
    if (!row) return UNKNOWN;
    const changed = await work(tx, row);
    const facts = { monitoringId: own.id, ...commentFacts(deps, row, comment) };
    if (changed) await recordChange(tx, deps, { partnerId: own.partnerId, event, facts });
    return done(changed ?? row);
  });
}

export function changeMonitoring(deps: Deps, own: Own, wish: AmlMonitoringChange): Promise<Outcome<MonitoringRow>> {
  return change(deps, { own, event: 'monitoring.changed' }, async (tx) => {
    const { isSubscribed, tags } = wish;
    if (isSubscribed === undefined && tags === undefined) return null;
    return updateMonitoring(tx, own.id, {
      ...(isSubscribed === undefined ? {} : { subscribed: isSubscribed }),
      ...(tags === undefined ? {} : { tags: [...tags] }),
    });
  });
}

/** What is found stays; nobody looks again until it is started. Stopping twice is no error. */
export function stopMonitoring(deps: Deps, own: Own, comment: string | null): Promise<Outcome<MonitoringRow>> {
  return change(deps, { own, event: 'monitoring.stopped', comment }, async (tx, row) =>
    row.state === 'stopped' ? null : updateMonitoring(tx, own.id, { state: 'stopped' }),
  );
}

/** Holds a stopped one against the lists anew; one whose time is over goes on for a year from now. */
export function startMonitoring(deps: Deps, own: Own, comment: string | null): Promise<Outcome<MonitoringRow>> {
  return change(deps, { own, event: 'monitoring.started', comment }, async (tx, row) => {
    if (row.state !== 'stopped') return null;
    const now = deps.clock.now();
    const again = row.expiresAt > now ? {} : { expiresAt: oneYearAfter(now), expiryToldAt: null };
    await deps.queue.send(tx, 'screen-monitoring', { monitoringId: own.id }, { singletonKey: own.id });
    return updateMonitoring(tx, own.id, { state: 'pending', ...again });
  });
}

/** With its key: nothing of the person stays, in messages and cases neither. */
export async function removeMonitoring(deps: Deps, own: Own): Promise<Outcome<null>> {
  const removed = await change(deps, { own, event: 'monitoring.removed' }, async (tx, row) => {
    await forgetMonitoring(tx, row.id);
    return row;
  });
  return removed.ok ? done(null) : removed;
}

export async function forgetMonitoring(tx: Transaction, id: string): Promise<void> {
  await deleteFindingsOf(tx, id);
  await deleteMonitoring(tx, id);
}

/** Takes an entry away from what was found: it comes back only when it changes in what matters. */
export async function dismissFinding(deps: Deps, own: Own, resourceId: string): Promise<Outcome<null>> {
  let isKnown = false;
  const changed = await change(deps, { own, event: 'monitoring.finding_dismissed' }, async (tx, row) => {
    const findings = await listMonitoringFindings(tx, row.id);
    const found = findings.find(({ entityId, state }) => state === 'open' && resourceIdOf(entityId) === resourceId);
    if (!found) return null;
    isKnown = true;
    await markFindings(tx, { monitoringId: row.id, entityIds: [found.entityId], state: 'dismissed' });
    return row.state === 'stopped' || row.state === 'pending' ? row : settled(tx, deps, row);
  });
  if (!changed.ok) return changed;
  return isKnown ? done(null) : refuse('BAD_VALUE', 'There is no such profile');
}

async function settled(tx: Transaction, deps: Deps, row: MonitoringRow): Promise<MonitoringRow> {
  const partner = await findPartnerById(tx, row.partnerId);
  const environment = partner?.environment ?? '';
  const standing = await standingOf({ ...deps, db: tx }, { row, environment });
  return updateMonitoring(tx, row.id, { state: stateOf(standing) });
}
