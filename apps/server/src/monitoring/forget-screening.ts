import type { Transaction } from '../platform/ports.ts';
import { deleteFindingsOf } from '../screening-cases/queries.ts';
import { forgetMonitoring } from './change-monitoring.ts';
import { lockOfSession, updateMonitoring } from './queries.ts';

/** What a verification's screening came upon goes with it, and monitoring of a person whom no other verification brought. */
export async function forgetScreening(tx: Transaction, sessionId: string): Promise<void> {
  await deleteFindingsOf(tx, sessionId);
  for (const row of await lockOfSession(tx, sessionId)) {
    const scanRefs = row.scanRefs.filter((scanRef) => scanRef !== sessionId);
    if (row.fromSession && scanRefs.length === 0) await forgetMonitoring(tx, row.id);
    else await updateMonitoring(tx, row.id, { scanRefs });
  }
}
