import type { Engines } from '@bonafide/checks';
import type { Deps } from './deps.ts';
import { keptOnceLoaded } from './pipeline/kept-engines.ts';
import { judgeAttempt } from './pipeline/purposes.ts';
import { readSide } from './pipeline/read-side.ts';
import { sweep } from './pipeline/sweep/sweep.ts';
import type { JobHandlers } from './platform/queue/worker.ts';
import { deliverMessage } from './webhooks/deliver-message.ts';
import { createReceiverSlots } from './webhooks/receiver-slots.ts';

/** Half of a worker's delivery slots: a receiver that hangs leaves the other half to everybody else. */
const DELIVERIES_PER_RECEIVER = 4;

/** What a worker does with each job. The models are loaded with the first job that needs them and then kept. */
export function registerJobHandlers(deps: Deps, loadEngines: () => Promise<Engines>): JobHandlers {
  const slots = createReceiverSlots(DELIVERIES_PER_RECEIVER);
  const engines = keptOnceLoaded(loadEngines);
  return {
    'read-side': (data) => readSide(deps, engines, data),
    'verify-session': (data) => judgeAttempt(deps, engines, data),
    'deliver-webhook': ({ messageId }) => deliverMessage(deps, slots, messageId),
    sweep: () => sweep(deps),
  };
}
