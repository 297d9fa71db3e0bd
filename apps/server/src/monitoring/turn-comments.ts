import type { AuditFacts } from '../audit/audit-entry.ts';
import type { Deps } from '../deps.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import { findMonitoring, type MonitoringRow } from './queries.ts';

const CONTEXT = 'turn-comment';

/** What was written when monitoring was started or stopped, for the audit: it speaks of a person, so it goes with the monitoring's key. */
export function commentFacts(deps: Pick<Deps, 'vault'>, row: MonitoringRow, comment: string | null): AuditFacts {
  if (comment === null) return {};
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  return { sealedComment: Buffer.from(sealJson(key, comment, CONTEXT)).toString('base64') };
}

/** Facts of an audit entry as its partner may read them: with the comment while what it speaks of is kept. */
export async function withComment(
  deps: Pick<Deps, 'db' | 'vault'>,
  partnerId: string,
  { sealedComment, ...facts }: AuditFacts,
): Promise<AuditFacts> {
  if (typeof sealedComment !== 'string' || typeof facts.monitoringId !== 'string') return facts;
  const row = await findMonitoring(deps.db, { partnerId, id: facts.monitoringId });
  if (row === null) return facts;
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  return { ...facts, comment: openJson<string>(key, Buffer.from(sealedComment, 'base64'), CONTEXT) };
}
