import { AML_MONITORING_EVENT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import { sendMessagesAbout } from '../webhooks/write-message.ts';
import { callbackOf } from './present.ts';
import type { MonitoringRow } from './queries.ts';
import type { Standing } from './standing.ts';

export interface MonitoringNews {
  /** As it stands after the change, its row locked. */
  readonly row: MonitoringRow;
  readonly partner: PartnerRow;
  readonly standing: Standing;
  /** Something new was found. */
  readonly isAlert: boolean;
}

/** Tells of somebody who is monitored, in the transaction of the change. */
export async function tellMonitoring(tx: Transaction, deps: Deps, news: MonitoringNews): Promise<void> {
  const { row, partner } = news;
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  await sendMessagesAbout(tx, deps, {
    subject: { kind: 'monitoring', id: row.id, key, scenarioId: null },
    partner,
    event: AML_MONITORING_EVENT,
    draft: { payload: { ...callbackOf(news) }, attempt: 1, links: 'none' },
    callbackUrl: null,
  });
}
