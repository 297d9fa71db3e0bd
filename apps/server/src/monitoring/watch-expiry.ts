import { AML_MONITORING_EXPIRATION_EVENT } from '@bonafide/contract';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { noticeKey } from '../webhooks/subject-key.ts';
import { sendMessagesAbout } from '../webhooks/write-message.ts';
import { oneYearAfter } from './monitoring-year.ts';
import { findExpired, findPartnersToTell, lockMonitoring, markTold, type Own, updateMonitoring } from './queries.ts';
import { standingOf } from './standing.ts';
import { tellMonitoring } from './tell-monitoring.ts';

/** That monitorings run out is told so long before. */
const NOTICE_MS = 7 * 86_400_000;
const BATCH = 200;

/** Announces what runs out, and extends or ends what has. Every step is a transaction of its own that looks again. */
export async function watchMonitoringExpiry(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + NOTICE_MS);
  for (const partnerId of await findPartnersToTell(deps.db, until, BATCH)) await announce(deps, partnerId, until);
  for (const own of await findExpired(deps.db, now, BATCH)) await extendOrEnd(deps, own);
}

async function announce(deps: Deps, partnerId: string, until: Date): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const partner = await findPartnerById(tx, partnerId);
    const { extended, ending } = await markTold(tx, { partnerId, until, now: deps.clock.now() });
    if (partner === null || extended + ending === 0) return;
    const id = deps.random.uuid();
    await sendMessagesAbout(tx, deps, {
      subject: { kind: 'partner', id, key: noticeKey(deps.vault, id), scenarioId: null },
      partner,
      event: AML_MONITORING_EXPIRATION_EVENT,
      draft: { payload: { usersToExtend: extended, usersToExpire: ending }, attempt: 1, links: 'none' },
      callbackUrl: null,
    });
  });
}

async function extendOrEnd(deps: Deps, own: Own): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const row = await lockMonitoring(tx, own);
    if (!row || row.state === 'stopped' || row.expiresAt > deps.clock.now()) return;
    const facts = { monitoringId: row.id };
    if (row.subscribed) {
      await updateMonitoring(tx, row.id, { expiresAt: oneYearAfter(row.expiresAt), expiryToldAt: null });
      return recordChange(tx, deps, { partnerId: row.partnerId, event: 'monitoring.extended', facts });
    }
    await recordChange(tx, deps, { partnerId: row.partnerId, event: 'monitoring.expired', facts });
    await end(tx, deps, own);
  });
}

async function end(tx: Transaction, deps: Deps, { id, partnerId }: Own): Promise<void> {
  const row = await updateMonitoring(tx, id, { state: 'stopped' });
  const partner = await findPartnerById(tx, partnerId);
  if (partner === null) return;
  const standing = await standingOf({ ...deps, db: tx }, { row, environment: partner.environment });
  await tellMonitoring(tx, deps, { row, partner, standing, isAlert: false });
}
