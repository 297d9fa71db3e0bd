import type { Engines } from '@bonafide/checks';
import { examineUploadedStep } from './additional-steps/examine-uploaded-step.ts';
import { askDatabasesAgain } from './connectors/ask-again.ts';
import type { Deps } from './deps.ts';
import { refreshListJob } from './lists/refresh-list-job.ts';
import { followLists } from './monitoring/follow-lists.ts';
import { passEverybody } from './monitoring/pass-everybody.ts';
import { screenMonitoring } from './monitoring/screen-monitoring.ts';
import { describePerson } from './people/add-photo.ts';
import { keptOnceLoaded } from './pipeline/kept-engines.ts';
import { judgeAttempt } from './pipeline/purposes.ts';
import { readSide } from './pipeline/read-side.ts';
import { sweep } from './pipeline/sweep/sweep.ts';
import type { JobHandlers } from './platform/queue/worker.ts';
import { readProofCheck } from './poa-checks/read-proof-check.ts';
import { screenBatch } from './screening/batches/screen-batch.ts';
import { monitorSession } from './screening/monitor-session.ts';
import { deliverMessage } from './webhooks/deliver-message.ts';
import { createReceiverSlots } from './webhooks/receiver-slots.ts';

/** Of the eight deliveries that a worker makes at a time: whatever receivers do, some are left for everybody else. */
const DELIVERY_SLOTS = { perReceiver: 4, hanging: 2 } as const;

/** What a worker does with each job. The models are loaded with the first job that needs them and then kept. */
export function registerJobHandlers(deps: Deps, loadEngines: () => Promise<Engines>): JobHandlers {
  const slots = createReceiverSlots(DELIVERY_SLOTS);
  const engines = keptOnceLoaded(loadEngines);
  return {
    'read-side': (data) => readSide(deps, engines, data),
    'examine-step': (data) => examineUploadedStep(deps, engines, data),
    'ask-databases-again': (data) => askDatabasesAgain(deps, data),
    'read-proof': ({ checkId }) => readProofCheck(deps, engines, checkId),
    'verify-session': (data) => judgeAttempt(deps, engines, data),
    'describe-person': ({ personId }) => describePerson(deps, engines, personId),
    'screen-monitoring': ({ monitoringId }) => screenMonitoring(deps, monitoringId),
    'follow-lists': () => followLists(deps),
    'pass-everybody': ({ after }) => passEverybody(deps, after),
    'refresh-list': ({ listId }) => refreshListJob(deps, listId),
    'monitor-session': ({ sessionId }) => monitorSession(deps, sessionId),
    'screen-batch': ({ batchId }, { signal }) => screenBatch(deps, batchId, signal),
    'deliver-webhook': ({ messageId }) => deliverMessage(deps, slots, messageId),
    sweep: () => sweep(deps),
  };
}
