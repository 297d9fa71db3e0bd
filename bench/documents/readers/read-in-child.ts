import { fork } from 'node:child_process';
import { join } from 'node:path';
import { WORKER_ENVIRONMENT, WORKER_EXEC_ARGV } from '../../worker-environment.ts';
import type { Observation } from './reader.ts';

const CHILD = join(import.meta.dirname, 'reader-child.ts');

/** What the child is told. */
export interface ReadingJob {
  readonly reader: string;
  readonly tessdata: string | null;
  readonly folder: string;
  readonly files: readonly string[];
}

/** What the child says: that its models are loaded, what it found, or why it cannot begin. */
export type ChildMessage =
  | { readonly kind: 'ready'; readonly tookMs: number }
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'unavailable'; readonly why: string };

export interface ReaderRun {
  readonly reader: string;
  readonly observations: readonly Observation[];
  /** From the start of the process until its models were loaded. */
  readonly startMs: number | null;
  /** Why it did not run; null when it did. */
  readonly unavailable: string | null;
}

/**
 * Lets a reader read every file once, in a process of its own. A process that dies costs the photo that it was reading; a
 * new one goes on behind it.
 */
export async function readInChild(job: ReadingJob, onProgress: (done: number) => void): Promise<ReaderRun> {
  const observations: Observation[] = [];
  const state: { startMs: number | null; unavailable: string | null } = { startMs: null, unavailable: null };
  while (observations.length < job.files.length && state.unavailable === null) {
    const before = observations.length;
    await oneChild({ ...job, files: job.files.slice(before) }, (message) => {
      if (message.kind === 'ready') state.startMs ??= message.tookMs;
      else if (message.kind === 'unavailable') state.unavailable = message.why;
      else onProgress(observations.push(message.observation));
    });
    const lost = job.files[observations.length];
    if (state.startMs === null) state.unavailable ??= 'the process did not start';
    else if (lost !== undefined) observations.push(died(lost));
  }
  return { reader: job.reader, observations, ...state };
}

function oneChild(job: ReadingJob, onMessage: (message: ChildMessage) => void): Promise<void> {
  const child = fork(CHILD, [], {
    env: WORKER_ENVIRONMENT,
    execArgv: WORKER_EXEC_ARGV,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (message) => onMessage(message as ChildMessage));
  child.send(job);
  return new Promise((resolve) => child.once('close', () => resolve()));
}

function died(file: string): Observation {
  return {
    file,
    reading: null,
    error: 'the process died',
    tookMs: Number.NaN,
    processorMs: Number.NaN,
    peakMegabytes: Number.NaN,
  };
}
