import type { Deps } from '../deps.ts';
import { findMonitoringById } from '../monitoring/queries.ts';
import type { SessionKey, Vault } from '../platform/ports.ts';
import { findSession } from '../sessions/queries.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import type { MessageRow } from './queries.ts';

/** What a message is sealed with: the key of what it tells of. Null once that is erased. */
export async function openSubjectKey(
  deps: Pick<Deps, 'db' | 'vault'>,
  { subject, sessionId }: Pick<MessageRow, 'subject' | 'sessionId'>,
): Promise<SessionKey | null> {
  if (subject === 'partner') return noticeKey(deps.vault, sessionId);
  if (subject === 'monitoring') {
    const monitoring = await findMonitoringById(deps.db, sessionId);
    return monitoring && deps.vault.openKey(monitoring.wrappedKey, monitoring.id);
  }
  const session = await findSession(deps.db, sessionId);
  return session && openSessionKey(deps, session);
}

/** A notice to a partner tells of nobody: there is nothing whose erasing had to take it along. */
export function noticeKey(vault: Vault, noticeId: string): SessionKey {
  const within = (context: string) => `notice/${noticeId}/${context}`;
  return {
    seal: (plain, context) => vault.sealSecret(Buffer.from(plain).toString('base64'), within(context)),
    open: (sealed, context) => new Uint8Array(Buffer.from(vault.openSecret(sealed, within(context)), 'base64')),
  };
}
