import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { findList } from './queries.ts';
import { addSessionFace } from './session-face.ts';

/** Puts the selfie of a verification, locked and just approved, on the list that the partner keeps its customers on, if it keeps one. */
export async function addCustomer(
  tx: Transaction,
  deps: Deps,
  { session, settings }: { readonly session: SessionRow; readonly settings: Pick<PartnerSettings, 'customerList'> },
): Promise<void> {
  if (session.state !== 'approved' || settings.customerList === null) return;
  const list = await findList(tx, { partnerId: session.partnerId, listId: settings.customerList });
  if (list?.kind !== 'customer') return;
  await addSessionFace(tx, deps, { list, session, photo: 'SELFIE', particulars: { name: null, reason: null } });
}
