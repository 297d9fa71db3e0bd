import { EXPIRATION_DAYS } from '@bonafide/contract';
import type { Transaction } from '../../platform/ports.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { nextNotice } from './next-notice.ts';
import { findExpiry, upsertExpiry } from './queries.ts';

export interface Watched {
  /** Its row locked. */
  readonly session: SessionRow;
  /** The document's last day, YYYY-MM-DD; null where that was not read, or it never ends. */
  readonly expiry: string | null;
  readonly now: Date;
}

/** Notes when an approved verification's document is next to be told of. Approved again, nothing is told a second time. */
export async function watchDocument(tx: Transaction, { session, expiry, now }: Watched): Promise<void> {
  if (session.state !== 'approved' || expiry === null) return;
  const noted = await findExpiry(tx, session.id);
  if (noted !== null && noted.dueAt === null) return;
  const next = nextNotice({ expiry, now, most: noted?.daysLeft ?? EXPIRATION_DAYS[0] });
  if (next !== null) await upsertExpiry(tx, { sessionId: session.id, ...next });
}
