import { type Engines, readDocumentSide } from '@bonafide/checks';
import type { EvidenceStep } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { findEvidence, findSession, updateEvidenceReading } from '../sessions/queries.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { readingContext } from './load-attempt.ts';

export type SideReader = typeof readDocumentSide;

/**
 * Reads one side of a document ahead of the verification and keeps the reading, or the code of why there is none. Somebody
 * may be waiting for the answer, so a photo that cannot be read ends here instead of being tried again; the verification
 * reads it anew.
 */
export async function readSide(
  deps: Deps,
  engines: () => Promise<Engines>,
  of: { readonly sessionId: string; readonly step: EvidenceStep },
  read: SideReader = readDocumentSide,
): Promise<void> {
  const session = await findSession(deps.db, of.sessionId);
  const key = session && openSessionKey(deps, session);
  if (!session || !key) return;
  const row = await findEvidence(deps.db, { ...of, attempt: session.attempt });
  if (row === null || row.readAt !== null) return;
  const bytes = await loadEvidence(deps, session, row);
  if (bytes === null) return;
  const loaded = await engines();
  try {
    const reading = await read(loaded, bytes, of.step);
    const sealedReading = sealJson(key, reading, readingContext(row.id));
    await updateEvidenceReading(deps.db, row.id, { sealedReading, readAt: deps.clock.now(), readError: null });
  } catch (error) {
    deps.log.warn('side.unreadable', { sessionId: session.id, code: errorCode(error) });
    const failure = { sealedReading: null, readAt: deps.clock.now(), readError: errorCode(error) };
    await updateEvidenceReading(deps.db, row.id, failure);
  }
}

/** Image errors carry a stable code; of anything else only the kind is kept, because messages can hold values. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
