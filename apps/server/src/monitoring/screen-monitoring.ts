import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { type MonitoredSubject, openSubject } from './monitored-subject.ts';
import { lockProgress } from './progress/queries.ts';
import { findMonitoringById, lockMonitoring } from './queries.ts';
import { type MonitoringScreening, recordScreening } from './record-screening.ts';
import { screenPeople } from './screen-people.ts';

/** Holds one against all lists as they are now; null where there is none to be held against. */
export async function screenOne(
  deps: Pick<Deps, 'db' | 'clock' | 'lists'>,
  {
    partner,
    subject,
  }: { readonly partner: Pick<PartnerRow, 'id' | 'environment'>; readonly subject: MonitoredSubject },
): Promise<MonitoringScreening | null> {
  const watched = { partnerId: partner.id, environment: partner.environment, subjects: [subject] };
  return deps.lists.withLatest(async (snapshot) => {
    const [hits = null] = await screenPeople(deps, watched, snapshot);
    return hits && { version: snapshot.version, hits, covers: null };
  });
}

/**
 * The same of somebody who is monitored already, and writes it down. Throws on a fault, so that the queue tries again. Where everybody
 * was held against a later state of the lists meanwhile, it looks again: nobody is recorded by an older one.
 */
export async function screenMonitoring(deps: Deps, monitoringId: string): Promise<void> {
  for (;;) {
    const row = await findMonitoringById(deps.db, monitoringId);
    const partner = row && (await findPartnerById(deps.db, row.partnerId));
    if (!row || !partner || row.state === 'stopped') return;
    const screening = await screenOne(deps, { partner, subject: openSubject(deps, row) });
    if (screening === null) return;
    const isRecorded = await deps.db.transaction(async (tx) => {
      const progress = await lockProgress(tx, 'share');
      if (progress.version > screening.version) return false;
      const locked = await lockMonitoring(tx, row);
      if (locked && locked.state !== 'stopped')
        await recordScreening(tx, deps, { row: locked, partner, screening, tells: 'changes' });
      return true;
    });
    if (isRecorded) return;
  }
}
