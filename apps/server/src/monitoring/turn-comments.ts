import type { AuditFacts } from '../audit/audit-entry.ts';
import type { Deps } from '../deps.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import { findMonitorings, type MonitoringRow } from './queries.ts';

const CONTEXT = 'turn-comment';

/** What was written when monitoring was started or stopped, for the audit: it speaks of a person, so it goes with the monitoring's key. */
export function commentFacts(deps: Pick<Deps, 'vault'>, row: MonitoringRow, comment: string | null): AuditFacts {
  if (comment === null) return {};
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  return { sealedComment: Buffer.from(sealJson(key, comment, CONTEXT)).toString('base64') };
}

/**
 * Facts of audit entries as their partner may read them, in the same order: with their comments while what they speak of is kept. The
 * monitorings of all entries are looked up by one statement.
 */
export async function withComments(
  deps: Pick<Deps, 'db' | 'vault'>,
  partnerId: string,
  entries: readonly AuditFacts[],
): Promise<readonly AuditFacts[]> {
  const ids = entries.map(monitoringOfComment).filter((id) => id !== null);
  const rows = await findMonitorings(deps.db, { partnerId, ids: [...new Set(ids)] });
  const kept = new Map(rows.map((row) => [row.id, row]));
  return entries.map((entry) => withComment(deps, kept.get(monitoringOfComment(entry) ?? '') ?? null, entry));
}

const monitoringOfComment = ({ sealedComment, monitoringId }: AuditFacts): string | null =>
  typeof sealedComment === 'string' && typeof monitoringId === 'string' ? monitoringId : null;

function withComment(
  deps: Pick<Deps, 'vault'>,
  row: MonitoringRow | null,
  { sealedComment, ...facts }: AuditFacts,
): AuditFacts {
  if (row === null || typeof sealedComment !== 'string') return facts;
  const key = deps.vault.openKey(row.wrappedKey, row.id);
  return { ...facts, comment: openJson<string>(key, Buffer.from(sealedComment, 'base64'), CONTEXT) };
}
