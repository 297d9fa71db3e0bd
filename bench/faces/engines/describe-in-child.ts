import { fork } from 'node:child_process';
import { join } from 'node:path';
import { WORKER_ENVIRONMENT } from '../../worker-environment.ts';
import type { EngineName, EngineRun, FaceDescription } from './face-description.ts';

const CHILD = join(import.meta.dirname, 'engine-child.ts');

/** What the child is told. */
export interface DescribingJob {
  readonly engine: EngineName;
  /** Card of another embedder, for `bonafide` alone. */
  readonly card: string | null;
  readonly folder: string;
  readonly files: readonly string[];
}

/** What the child says: that its models are loaded, what it found, what it used, or why it cannot begin. */
export type ChildMessage =
  | { readonly kind: 'ready'; readonly tookMs: number }
  | { readonly kind: 'description'; readonly description: FaceDescription }
  | { readonly kind: 'done'; readonly peakMegabytes: number }
  | { readonly kind: 'unavailable'; readonly why: string };

/** Lets an engine describe every photo once, one after the other, in a process of its own. */
export async function describeInChild(job: DescribingJob): Promise<EngineRun> {
  const descriptions: FaceDescription[] = [];
  let startMs: number | null = null;
  let peakMegabytes: number | null = null;
  let unavailable: string | null = null;
  const child = fork(CHILD, [], { env: WORKER_ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('message', (message: ChildMessage) => {
    if (message.kind === 'ready') startMs = message.tookMs;
    else if (message.kind === 'description') descriptions.push(message.description);
    else if (message.kind === 'done') peakMegabytes = message.peakMegabytes;
    else unavailable = message.why;
  });
  child.send(job);
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (unavailable === null && peakMegabytes === null) unavailable = 'the process died';
  return { engine: job.engine, descriptions, startMs, peakMegabytes, unavailable };
}
