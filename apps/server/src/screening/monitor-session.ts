import type { Deps } from '../deps.ts';
import { createMonitoring } from '../monitoring/create-monitoring.ts';
import { subjectOfSession } from '../monitoring/subject-of-session.ts';
import type { Transaction } from '../platform/ports.ts';
import { findSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';

/** Has the person of a verification, locked and just approved, monitored from now on where the session asks for it. */
export async function handOverToMonitoring(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  if (session.state !== 'approved' || !openRequest(deps, session)?.autoAmlMonitoring) return;
  await deps.queue.send(tx, 'monitor-session', { sessionId: session.id }, { singletonKey: session.id });
}

/** Begins to monitor the person of a verification. Doing it again changes nothing; one that was erased meanwhile is left alone. */
export async function monitorSession(deps: Deps, sessionId: string): Promise<void> {
  const session = await findSession(deps.db, sessionId);
  const subject = session && (await subjectOfSession(deps, session));
  if (!session || !subject) return;
  await createMonitoring(deps, {
    partner: { id: session.partnerId },
    subject: { ...subject, adverseMedia: false },
    clientId: session.clientId,
    subscribed: true,
    tags: [],
    scanRef: session.id,
  });
}
