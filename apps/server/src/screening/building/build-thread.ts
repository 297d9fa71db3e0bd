import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { BuildOrder } from '../build-in-thread.ts';
import { NICENESS } from '../shared-index/one-answer.ts';
import { buildSnapshot } from './build-snapshot.ts';

/** The entry of the thread that indexes everything where nothing can be laid down for others. */
if (process.platform === 'linux') setPriority(0, NICENESS);
parentPort?.postMessage(await buildSnapshot(workerData as BuildOrder));
