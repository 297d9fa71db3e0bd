import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BONAFIDE = fileURLToPath(new URL('../bin/bonafide.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a shell would, with `input` on its stdin. */
export function runBonafide(
  args: readonly string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<Ran> {
  const child = spawn(process.execPath, [BONAFIDE, ...args], { env: { ...process.env, ...environment } });
  child.stdin.end(input);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

/** The JSON of every line of stdout. */
export function jsonLines<T>({ stdout }: Ran): readonly T[] {
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
