import { silentLog } from '../log/log.ts';
import { systemRandom } from '../random.ts';
import { openQueue } from './queue.ts';
import { workQueues } from './worker.ts';

/** A worker that takes one verification and never finishes it, for a test that kills it. Tells when it is ready and when it took it. */
const queue = await openQueue({ url: process.argv[2] ?? '', random: systemRandom, log: silentLog, works: true });
const nothing = async () => undefined;
await workQueues(
  queue.boss,
  {
    'read-side': nothing,
    'examine-step': nothing,
    'ask-databases-again': nothing,
    'read-proof': nothing,
    'describe-person': nothing,
    'screen-monitoring': nothing,
    'monitor-session': nothing,
    'screen-batch': nothing,
    'follow-lists': nothing,
    'pass-everybody': nothing,
    'refresh-list': nothing,
    'deliver-webhook': nothing,
    sweep: nothing,
    'verify-session': async () => {
      process.send?.('taken');
      await new Promise(() => undefined);
    },
  },
  silentLog,
);
process.send?.('ready');
