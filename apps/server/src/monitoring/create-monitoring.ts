import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import type { Partner, PartnerRow } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { personDigest } from '../screening-cases/person-digest.ts';
import {
  countryDigest,
  type MonitoredSubject,
  nameDigests,
  screenedSubject,
  sealSubject,
} from './monitored-subject.ts';
import { oneYearAfter } from './monitoring-year.ts';
import { lockProgress } from './progress/queries.ts';
import { insertMonitoring, lockOfPerson, type MonitoringRow, updateMonitoring } from './queries.ts';
import { type MonitoringScreening, recordScreening } from './record-screening.ts';
import { screenOne } from './screen-monitoring.ts';

export interface NewMonitoring {
  readonly partner: Pick<Partner, 'id'>;
  readonly subject: MonitoredSubject;
  readonly clientId: string | null;
  readonly subscribed: boolean;
  readonly tags: readonly string[];
  /** The verification that the person was taken from. */
  readonly scanRef: string | null;
}

/**
 * Begins to monitor somebody: screened at once where that is possible, else soon by a worker. A person whom another verification has
 * brought already is monitored once, for both.
 */
export async function createMonitoring(deps: Deps, wanted: NewMonitoring): Promise<MonitoringRow> {
  const partner = await findPartnerById(deps.db, wanted.partner.id);
  if (partner === null) throw new Error('a partner that asks is not there');
  const row = newRow(deps, wanted);
  const screening = await screenedNow(deps, { partner, subject: wanted.subject });
  return deps.db.transaction(async (tx) => {
    const known = row.fromSession ? await lockOfPerson(tx, row) : null;
    if (known) return joined(tx, known, row.scanRefs);
    await insertMonitoring(tx, row);
    await recordChange(tx, deps, {
      partnerId: row.partnerId,
      event: 'monitoring.made',
      facts: { monitoringId: row.id },
    });
    return begin(tx, deps, { row, partner, screening });
  });
}

function newRow(deps: Deps, { partner, subject, clientId, subscribed, tags, scanRef }: NewMonitoring): MonitoringRow {
  const id = deps.random.uuid();
  const now = deps.clock.now();
  const person = { partnerId: partner.id, clientId, subjectId: id, subject: screenedSubject(subject) };
  return {
    ...sealSubject(deps, id, subject),
    id,
    partnerId: partner.id,
    clientId,
    scanRefs: scanRef === null ? [] : [scanRef],
    fromSession: scanRef !== null,
    userType: subject.userType,
    state: 'pending',
    subscribed,
    tags: [...tags],
    nameDigests: [...nameDigests(deps, partner.id, subject.name)],
    countryDigest: subject.country === null ? null : countryDigest(deps, partner.id, subject.country),
    personDigest: personDigest(deps, person),
    screenedVersion: null,
    checkedAt: null,
    createdAt: now,
    expiresAt: oneYearAfter(now),
    expiryToldAt: null,
  };
}

/** Whatever fails in looking: the person is monitored, and a worker looks. */
async function screenedNow(deps: Deps, who: Parameters<typeof screenOne>[1]): Promise<MonitoringScreening | null> {
  try {
    return await screenOne(deps, who);
  } catch (error) {
    deps.log.error('monitoring.not_screened', { partnerId: who.partner.id, error });
    return null;
  }
}

interface Beginning {
  readonly row: MonitoringRow;
  readonly partner: PartnerRow;
  readonly screening: MonitoringScreening | null;
}

async function begin(tx: Transaction, deps: Deps, { row, partner, screening }: Beginning): Promise<MonitoringRow> {
  const progress = await lockProgress(tx, 'share');
  if (screening !== null && screening.version >= progress.version)
    return recordScreening(tx, deps, { row, partner, screening, tells: 'alerts' });
  await deps.queue.send(tx, 'screen-monitoring', { monitoringId: row.id }, { singletonKey: row.id });
  return row;
}

async function joined(tx: Transaction, known: MonitoringRow, scanRefs: readonly string[]): Promise<MonitoringRow> {
  return updateMonitoring(tx, known.id, { scanRefs: [...new Set([...known.scanRefs, ...scanRefs])] });
}
