import type { ScreeningHit } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import { recordFindings } from '../screening-cases/record-findings.ts';
import { type FindingRow, listMonitoringFindings, markFindings, upsertFinding } from './findings/queries.ts';
import { type FoundHit, findingRow } from './findings/stored-finding.ts';
import { openSubject } from './monitored-subject.ts';
import { type MonitoringRow, updateMonitoring } from './queries.ts';
import { casePerson, type Standing, standingOf, stateOf } from './standing.ts';
import { tellMonitoring } from './tell-monitoring.ts';

/** What holding somebody against lists came to. */
export interface MonitoringScreening {
  /** State of the lists. */
  readonly version: number;
  readonly hits: readonly FoundHit[];
  /** Which entries were looked at: findings of others stay as they are. Null: all. */
  readonly covers: ((entityId: string) => boolean) | null;
}

export interface RecordedScreening {
  /** Locked. */
  readonly row: MonitoringRow;
  readonly partner: PartnerRow;
  readonly screening: MonitoringScreening;
  /** Whoever waits for the answer learns of everything but an alert by it. */
  readonly tells: 'changes' | 'alerts';
}

/**
 * Writes down what a screening found, in the transaction that holds the monitoring: findings, cases, the state, and what is told.
 * Every finding is told of once; again only after its entry has changed in what matters, or had left its list.
 */
export async function recordScreening(
  tx: Transaction,
  deps: Deps,
  recorded: RecordedScreening,
): Promise<MonitoringRow> {
  const { row, partner, screening, tells } = recorded;
  const within = { ...deps, db: tx };
  const { environment } = partner;
  const before = await standingOf(within, { row, environment });
  const { fresh, vanished } = compare(await listMonitoringFindings(tx, row.id), screening);
  await keep(tx, deps, { row, fresh });
  await markFindings(tx, { monitoringId: row.id, entityIds: vanished, state: 'gone' });
  const after = await standingOf(within, { row, environment });
  const changed = await updateMonitoring(tx, row.id, {
    state: stateOf(after),
    screenedVersion: screening.version,
    checkedAt: deps.clock.now(),
  });
  const isAlert = row.state === 'pending' ? after.isAlert : isNews(fresh, after);
  const differs = row.state !== changed.state || before.judged.overallStatus !== after.judged.overallStatus;
  if (isAlert || ((differs || vanished.length > 0) && tells === 'changes'))
    await tellMonitoring(tx, deps, { row: changed, partner, standing: after, isAlert });
  return changed;
}

/** An entry that people have found to be somebody else already, elsewhere, alarms nobody. */
function isNews(fresh: readonly FoundHit[], { hits }: Standing): boolean {
  const ids = new Set(fresh.map(({ hit }) => hit.entity.id));
  return hits.some(({ hit, dismissed }: ScreeningHit) => ids.has(hit.entity.id) && dismissed === null);
}

/** What was not found before, or not as it is now, and which findings hold no longer. Pure. */
export function compare(
  findings: readonly Pick<FindingRow, 'entityId' | 'contentHash' | 'state'>[],
  { hits, covers }: Pick<MonitoringScreening, 'hits' | 'covers'>,
): { readonly fresh: readonly FoundHit[]; readonly vanished: readonly string[] } {
  const known = new Map(findings.map((finding) => [finding.entityId, finding]));
  const found = new Set(hits.map(({ hit }) => hit.entity.id));
  const fresh = hits.filter(({ hit }) => {
    const finding = known.get(hit.entity.id);
    return !finding || finding.state === 'gone' || finding.contentHash !== hit.entity.matchedHash;
  });
  const vanished = findings
    .filter(({ state, entityId }) => state !== 'gone' && !found.has(entityId) && (covers?.(entityId) ?? true))
    .map(({ entityId }) => entityId);
  return { fresh, vanished };
}

async function keep(
  tx: Transaction,
  deps: Deps,
  { row, fresh }: { readonly row: MonitoringRow; readonly fresh: readonly FoundHit[] },
): Promise<void> {
  if (fresh.length === 0) return;
  const now = deps.clock.now();
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  for (const hit of fresh) await upsertFinding(tx, findingRow(key, { monitoringId: row.id, hit, now }));
  const person = casePerson(row, openSubject(deps, row));
  await recordFindings(tx, deps, { person, origin: 'monitoring', hits: fresh });
}
