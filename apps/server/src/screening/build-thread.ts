import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { BuildOrder } from './build-in-thread.ts';

/** Lists can wait for whoever is being answered: the kernel gives this thread what nobody else wants. */
const NICENESS = 19;

// sched(7): on Linux each thread has a niceness of its own; elsewhere this would be the whole process's.
if (process.platform === 'linux') setPriority(0, NICENESS);
// Loading the code of the database takes longer than reading a short list: it has to wait for others as well.
const { buildSnapshot } = await import('./build-snapshot.ts');
parentPort?.postMessage(await buildSnapshot(workerData as BuildOrder));
