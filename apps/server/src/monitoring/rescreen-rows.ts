import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { ListSnapshot } from '../platform/ports.ts';
import { listFindingsOf } from './findings/queries.ts';
import type { FoundHit } from './findings/stored-finding.ts';
import { openSubject } from './monitored-subject.ts';
import { listByIds, lockMonitoring, type MonitoringRow, markScreened } from './queries.ts';
import { compare, recordScreening } from './record-screening.ts';
import { screenPeople } from './screen-people.ts';

/** People who are searched in one turn of the index. */
const BATCH = 250;

export interface Rescreening {
  readonly ids: readonly string[];
  readonly snapshot: ListSnapshot;
}

/** Holds these against everything in the snapshot and records what differs; where nothing does, only that it was looked. */
export async function rescreenRows(deps: Deps, { ids, snapshot }: Rescreening): Promise<void> {
  const partners = new Map<string, PartnerRow | null>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await listByIds(deps.db, ids.slice(at, at + BATCH));
    for (const [partnerId, own] of Map.groupBy(rows, (row) => row.partnerId)) {
      const partner = partners.get(partnerId) ?? (await findPartnerById(deps.db, partnerId));
      partners.set(partnerId, partner);
      if (partner) await rescreenOwn(deps, { partner, rows: own, snapshot });
    }
  }
}

interface OwnRows {
  readonly partner: PartnerRow;
  readonly rows: readonly MonitoringRow[];
  readonly snapshot: ListSnapshot;
}

async function rescreenOwn(deps: Deps, { partner, rows, snapshot }: OwnRows): Promise<void> {
  const subjects = rows.map((row) => openSubject(deps, row));
  const watched = { partnerId: partner.id, environment: partner.environment, subjects };
  const found = await screenPeople(deps, watched, snapshot);
  const findings = await listFindingsOf(
    deps.db,
    rows.map(({ id }) => id),
  );
  const unchanged: string[] = [];
  for (const [place, row] of rows.entries()) {
    const hits = found[place] ?? null;
    if (hits === null) continue;
    const { fresh, vanished } = compare(findings.get(row.id) ?? [], { hits, covers: null });
    if (fresh.length === 0 && vanished.length === 0 && row.state !== 'pending') unchanged.push(row.id);
    else await recordOne(deps, { partner, row, hits, version: snapshot.version });
  }
  await markScreened(deps.db, { ids: unchanged, version: snapshot.version, now: deps.clock.now() });
}

interface One {
  readonly partner: PartnerRow;
  readonly row: MonitoringRow;
  readonly hits: readonly FoundHit[];
  readonly version: number;
}

async function recordOne(deps: Deps, { partner, row, hits, version }: One): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const locked = await lockMonitoring(tx, row);
    // Somebody else was faster and knew more, or it was stopped or removed.
    if (!locked || locked.state === 'stopped' || (locked.screenedVersion ?? 0) > version) return;
    await recordScreening(tx, deps, {
      row: locked,
      partner,
      screening: { version, hits, covers: null },
      tells: 'changes',
    });
  });
}
