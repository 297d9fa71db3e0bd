import type { FlowSession } from '@bonafide/contract';
import type { Database, Transaction } from '../platform/ports.ts';
import { findTheme } from './queries.ts';

/** How the page looks for a session: by the theme that its token names. One that is unknown, or another partner's, is no fault. */
export async function flowTheme(
  reader: Pick<Database | Transaction, 'orm'>,
  of: { readonly partnerId: string; readonly theme: string | null },
): Promise<FlowSession['theme']> {
  const row = of.theme === null ? null : await findTheme(reader, { partnerId: of.partnerId, id: of.theme });
  if (row === null) return null;
  const { id, colors, logo, showTimer, showFileChoice, changedAt } = row;
  // The moment of the change is in the address, so that browsers may keep the picture.
  const logoUrl = logo === null ? null : `/flow-themes/${id}/logo.svg?v=${changedAt.getTime()}`;
  return { colors: { ...colors }, logoUrl, showTimer, showFileChoice };
}
