import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlannedItem } from '@bonafide/testkit';
import { WORKER_ENVIRONMENT } from '../worker-environment.ts';
import type { HostileAnswer, HostileQuestion } from './hostile-child.ts';

const CHILD = join(import.meta.dirname, 'hostile-child.ts');

/** No single thing may keep a worker longer than this. */
const PATIENCE_MS = 20_000;
/** Loading the models says nothing about a file, and takes minutes on a machine with other work. */
const START_MS = 300_000;

export interface HostileResult {
  readonly name: string;
  /** As in `HostileAnswer`, or `died` or `too_slow`. */
  readonly outcome: string;
  readonly detail: string | null;
  readonly tookMs: number;
  readonly peakMegabytes: number;
}

/**
 * Sends every item to one process with all models loaded, which goes on from one to the next as a worker does. Where it dies
 * or does not answer, that is the result, and a new process takes the next.
 */
export async function sendHostile(items: readonly PlannedItem[]): Promise<readonly HostileResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-hostile-'));
  const results: HostileResult[] = [];
  let child: ChildProcess | null = null;
  try {
    for (const planned of items) {
      // Made here, so that the child's memory is what reading takes.
      const { name, entrance, bytes } = await planned.make();
      const path = join(folder, 'item');
      await writeFile(path, bytes);
      child ??= await startChild();
      const started = performance.now();
      const answer = await ask(child, { path, entrance });
      if (answer.outcome === 'died' || answer.outcome === 'too_slow') {
        child.kill('SIGKILL');
        child = null;
      }
      results.push({ name, ...answer, tookMs: performance.now() - started });
    }
  } finally {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
  return results;
}

async function startChild(): Promise<ChildProcess> {
  const child = fork(CHILD, [], {
    env: WORKER_ENVIRONMENT,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ready = await within(START_MS, nextMessage(child));
  if (ready !== 'ready') throw new Error('the process that reads hostile files did not start');
  return child;
}

async function ask(child: ChildProcess, question: HostileQuestion): Promise<HostileAnswer> {
  const heard = nextMessage(child);
  child.send(question);
  const answer = await within(PATIENCE_MS, heard);
  if (answer === 'late') return { outcome: 'too_slow', detail: null, peakMegabytes: 0 };
  return (answer as HostileAnswer | null) ?? { outcome: 'died', detail: null, peakMegabytes: 0 };
}

/** Null when the process ends first. */
function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const onExit = () => resolve(null);
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

async function within(limitMs: number, work: Promise<unknown>): Promise<unknown> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), limitMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
