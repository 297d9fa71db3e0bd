import { type ChildProcess, fork } from 'node:child_process';
import type { ChildMessage } from './child-message.ts';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
/** A process that lived this long was sound; its next restart starts from the short delay again. */
const SOUND_AFTER_MS = 20_000;
const KILL_AFTER_MS = 15_000;

export interface ProcessDeath {
  readonly pid: number | undefined;
  /** How often it has died so far. */
  readonly deaths: number;
  /** It had been ready at least once. */
  readonly wasReady: boolean;
}

export interface KeptProcessOptions {
  readonly script: string;
  readonly role: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Arguments of Node besides our own. */
  readonly nodeArguments?: readonly string[];
  /** Where its log lines go; ours unless said otherwise. */
  readonly output?: 'inherit' | 'ignore';
  /** Each time it died without being asked to. */
  onDeath(death: ProcessDeath): void;
  /** It says that starting is pointless; it is tried again all the same, with growing delays. */
  onRefusal(sentence: string): void;
}

/** A child process that is started again whenever it dies, until it is stopped. */
export interface KeptProcess {
  /** Resolves when the process is ready for the first time. */
  readonly ready: Promise<void>;
  pid(): number | undefined;
  stop(): Promise<void>;
}

export function keepProcess(options: KeptProcessOptions): KeptProcess {
  const firstReady = Promise.withResolvers<void>();
  let child: ChildProcess;
  let stopping = false;
  let wasReady = false;
  let deaths = 0;
  let delayMs = FIRST_DELAY_MS;
  let restart: NodeJS.Timeout | undefined;

  function start(): void {
    const startedAt = performance.now();
    child = fork(options.script, [options.role], {
      env: options.environment,
      execArgv: [...process.execArgv, ...(options.nodeArguments ?? [])],
      stdio: ['ignore', options.output ?? 'inherit', options.output ?? 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      const told = message as ChildMessage;
      if (told.kind === 'refused') return options.onRefusal(told.sentence);
      wasReady = true;
      firstReady.resolve();
    });
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (stopping) return;
      if (performance.now() - startedAt > SOUND_AFTER_MS) delayMs = FIRST_DELAY_MS;
      deaths += 1;
      options.onDeath({ pid: child.pid, deaths, wasReady });
      restart = setTimeout(start, delayMs);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    });
  }

  start();
  return {
    ready: firstReady.promise,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      clearTimeout(restart);
      await stopChild(child);
    },
  };
}

/** Asks first; a process that does not listen is killed. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await gone;
  clearTimeout(killer);
}
