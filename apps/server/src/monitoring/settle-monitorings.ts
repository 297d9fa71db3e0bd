import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { listFindings } from '../screening-cases/queries.ts';
import { lockMonitoring, type MonitoringRow, updateMonitoring } from './queries.ts';
import { standingOf, stateOf } from './standing.ts';
import { tellMonitoring } from './tell-monitoring.ts';

/**
 * Locks everything monitored that came upon a case. Before the case itself, as whoever records findings does: then neither waits for
 * the other. What comes upon the case later waits for it, and sees the verdict.
 */
export async function lockMonitoringsOf(
  tx: Transaction,
  { partnerId, caseId }: { readonly partnerId: string; readonly caseId: string },
): Promise<readonly MonitoringRow[]> {
  const findings = await listFindings(tx, caseId);
  const ids = findings.filter(({ origin }) => origin === 'monitoring').map(({ subjectId }) => subjectId);
  const rows: MonitoringRow[] = [];
  for (const id of ids.sort()) {
    const row = await lockMonitoring(tx, { partnerId, id });
    if (row && row.state !== 'pending') rows.push(row);
  }
  return rows;
}

/** Brings them to where they stand after a verdict, and tells, in the verdict's transaction. */
export async function settleMonitorings(tx: Transaction, deps: Deps, rows: readonly MonitoringRow[]): Promise<void> {
  for (const row of rows) {
    const partner = await findPartnerById(tx, row.partnerId);
    if (partner === null) continue;
    const standing = await standingOf({ ...deps, db: tx }, { row, environment: partner.environment });
    const state = row.state === 'stopped' ? row.state : stateOf(standing);
    const changed = await updateMonitoring(tx, row.id, { state });
    await tellMonitoring(tx, deps, { row: changed, partner, standing, isAlert: false });
  }
}
