import { fork } from 'node:child_process';
import { join } from 'node:path';
import { WORKER_ENVIRONMENT } from '../worker-environment.ts';
import type { EngineJob, EngineRun } from './engines/engine-run.ts';
import type { ManyNames, ManyNamesPlan } from './million/measure.ts';
import type { FalseAlarms } from './negatives.ts';
import type { Swapping } from './swapping.ts';

const CHILD = join(import.meta.dirname, 'measure-child.ts');

/** What a child measures; each job has a process of its own, so that memory and remembered words are its own. */
export interface Jobs {
  readonly engine: { readonly job: EngineJob; readonly result: EngineRun };
  readonly negatives: { readonly job: { readonly count: number }; readonly result: readonly FalseAlarms[] };
  readonly many: { readonly job: ManyNamesPlan; readonly result: ManyNames };
  readonly swapping: { readonly job: { readonly names: number }; readonly result: Swapping };
}

export interface ChildJob<Kind extends keyof Jobs = keyof Jobs> {
  readonly kind: Kind;
  readonly data: string;
  readonly job: Jobs[Kind]['job'];
}

/** The result, or why there is none. */
export type ChildAnswer<Kind extends keyof Jobs = keyof Jobs> =
  | { readonly result: Jobs[Kind]['result'] }
  | { readonly unavailable: string };

export async function measureInChild<Kind extends keyof Jobs>(job: ChildJob<Kind>): Promise<ChildAnswer<Kind>> {
  const child = fork(CHILD, [], {
    env: WORKER_ENVIRONMENT,
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let answer: ChildAnswer<Kind> = { unavailable: 'the process died' };
  child.on('message', (message: ChildAnswer<Kind>) => {
    answer = message;
  });
  child.send(job);
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  return answer;
}
