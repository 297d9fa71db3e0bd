import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** A program of ours as a child process, with what it has said so far. */
export interface StartedProgram {
  readonly process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Its exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

export function startProgram(script: string, args: readonly string[], environment: object): StartedProgram {
  const child = spawn(process.execPath, [resolve(ROOT, script), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  return {
    process: child,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    exit: new Promise((done) => child.once('close', (code) => done(code))),
  };
}

/** The processes that `parent` started, with their command lines. */
export function childProcesses(parent: number): readonly { readonly pid: number; readonly command: string }[] {
  const table = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((row) => Number(row?.[2]) === parent)
    .map((row) => ({ pid: Number(row?.[1]), command: row?.[3] ?? '' }));
}

/** Asks again and again until the answer is something, and returns it. */
export async function eventually<T>(
  ask: () => T | null | undefined | false | Promise<T | null>,
  withinMs = 60_000,
): Promise<T> {
  for (const end = performance.now() + withinMs; ; await sleep(100)) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`it did not happen within ${withinMs} ms`);
  }
}
