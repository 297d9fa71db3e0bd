import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import type { AuditFacts } from './audit-entry.ts';
import { insertPartnerChange } from './queries.ts';

/** What a partner can change of its own set-up. */
export const PARTNER_EVENTS = [
  'environment.changed',
  'links.made',
  'link.revoked',
  'request_key.made',
  'request_key.revoked',
  'scenario.made',
  'scenario.changed',
  'scenario.removed',
  'screening_list.made',
  'screening_list.changed',
  'screening_list.removed',
  'monitoring.made',
  'monitoring.changed',
  'monitoring.started',
  'monitoring.stopped',
  'monitoring.removed',
  'monitoring.finding_dismissed',
  'monitoring.extended',
  'monitoring.expired',
  'screening_case.proposed',
  'screening_case.disputed',
  'screening_case.decided',
  'screening_case.noted',
] as const;
export type PartnerEvent = (typeof PARTNER_EVENTS)[number];

export interface PartnerChange {
  readonly partnerId: string;
  readonly event: PartnerEvent;
  /** Ids, names of settings and counts: no values. */
  readonly facts: AuditFacts;
}

/** Always inside the transaction that makes the change (invariant 2). */
export async function recordChange(
  tx: Transaction,
  deps: Pick<Deps, 'clock' | 'random'>,
  change: PartnerChange,
): Promise<void> {
  await insertPartnerChange(tx, { id: deps.random.uuid(), ...change, at: deps.clock.now() });
}
