import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { listEvidence } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { issueReceipt, sha256 } from './deletion-receipt.ts';
import { countSealed, insertReceipt } from './queries.ts';

/** Signs what is about to be erased of a session that is over, in the transaction that erases it. */
export async function writeReceipt(
  tx: Transaction,
  deps: Pick<Deps, 'vault' | 'clock'>,
  ended: SessionRow,
): Promise<void> {
  const files = await listEvidence(tx, { sessionId: ended.id });
  const receipt = issueReceipt(deps.vault, {
    scanRef: ended.id,
    clientId: ended.clientId,
    deletedAt: deps.clock.now().toISOString(),
    status: ended.state === 'expired' ? 'EXPIRED-DELETED' : 'DELETED',
    erased: {
      dataKey: ended.wrappedKey === null ? '' : sha256(ended.wrappedKey),
      files: files.map(({ step, attempt, bytes }) => ({ step, attempt, bytes })),
      ...(await countSealed(tx, ended.id)),
    },
  });
  await insertReceipt(tx, { sessionId: ended.id, ...receipt });
}
