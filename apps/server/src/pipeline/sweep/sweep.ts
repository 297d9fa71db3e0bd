import { deleteNonces } from '../../access/queries.ts';
import { rescueStep } from '../../additional-steps/examine-uploaded-step.ts';
import { findStuckSteps } from '../../additional-steps/queries.ts';
import { concludeStepUp } from '../../age-estimation/conclude-step-up.ts';
import { findConcludable } from '../../age-estimation/queries.ts';
import { removeUnwantedPhotos } from '../../age-estimation/remove-unwanted-photos.ts';
import { deleteCountersBefore } from '../../api/rate/queries.ts';
import type { Deps } from '../../deps.ts';
import { refreshDueLists } from '../../lists/refresh-list-job.ts';
import { watchMonitoring } from '../../monitoring/watch-monitoring.ts';
import { rescuePerson } from '../../people/describe-again.ts';
import { findStuckPeople } from '../../people/queries.ts';
import type { LogFields } from '../../platform/ports.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { findHalfErasedSessions } from '../../retention/queries.ts';
import { eraseDue } from '../../scenarios/erase-due.ts';
import { findDueErasures } from '../../scenarios/queries.ts';
import { sweepBatches } from '../../screening/batches/sweep-batches.ts';
import { deleteDigitStrings } from '../../sessions/queries.ts';
import { findDueExpiries } from '../../webhooks/expiry/queries.ts';
import { tellExpiry } from '../../webhooks/expiry/tell-expiry.ts';
import { pruneMessages } from '../../webhooks/prune-messages.ts';
import { findOverdueMessages } from '../../webhooks/queries.ts';
import { findOverdueSessions, findStuckSessions } from '../queries.ts';
import { expireSession } from './expire-session.ts';
import { rescueProcessing } from './rescue-processing.ts';

/** A healthy job starts long before this; only then is its absence worth a look. */
const JOB_GRACE_MS = 15_000;
/** Per round and kind; what is left over is met by the next round. */
const BATCH = 200;
/** More than a busy installation delivers between two sweeps. */
const PRUNED_AT_ONCE = 2_000;
const HOUR_MS = 3_600_000;

/**
 * Heals what a crash left behind and ends what is over. Every step is a transaction of its own that looks again under the row
 * lock, so sweeps may overlap, stop anywhere, and meet ordinary work.
 */
export async function sweep(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - JOB_GRACE_MS);
  for (const id of await findOverdueSessions(deps.db, now, BATCH))
    await attempt(deps, { sessionId: id }, () => expireSession(deps, id));
  for (const stuck of await findStuckSessions(deps.db, before, BATCH))
    await attempt(deps, { sessionId: stuck.id }, () => rescueProcessing(deps, stuck));
  for (const stuck of await findStuckSteps(deps.db, before, BATCH))
    await attempt(deps, { sessionId: stuck.sessionId }, () => rescueStep(deps, stuck));
  for (const stuck of await findStuckPeople(deps.db, before, BATCH))
    await attempt(deps, { personId: stuck.personId }, () => rescuePerson(deps, stuck));
  for (const id of await findConcludable(deps.db, BATCH))
    await attempt(deps, { sessionId: id }, () => concludeStepUp(deps, id));
  for (const id of await findHalfErasedSessions(deps.db, BATCH))
    await attempt(deps, { sessionId: id }, async () => void (await eraseSession(deps, id)));
  for (const id of await findDueErasures(deps.db, now, BATCH))
    await attempt(deps, { sessionId: id }, () => eraseDue(deps, id));
  await sweepBatches(deps, { now, limit: BATCH });
  await removeUnwantedPhotos(deps);
  await pruneMessages(deps, PRUNED_AT_ONCE);
  await deleteNonces(deps.db, now);
  await deleteDigitStrings(deps.db, now);
  await deleteCountersBefore(deps.db, Math.floor(now.getTime() / HOUR_MS) - 1);
  for (const id of await findDueExpiries(deps.db, now, BATCH))
    await attempt(deps, { sessionId: id }, () => tellExpiry(deps, id));
  await refreshDueLists(deps);
  await watchMonitoring(deps, before);
  for (const messageId of await findOverdueMessages(deps.db.orm, before, BATCH))
    await deps.db.transaction((tx) =>
      deps.queue.send(tx, 'deliver-webhook', { messageId }, { singletonKey: messageId }),
    );
}

/** One session or person that cannot be healed must not keep the others from it. */
async function attempt(
  deps: Deps,
  subject: Pick<LogFields, 'sessionId' | 'personId'>,
  heal: () => Promise<void>,
): Promise<void> {
  try {
    await heal();
  } catch (error) {
    deps.log.error('sweep.failed', { ...subject, error });
  }
}
