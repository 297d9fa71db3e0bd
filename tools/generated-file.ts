import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Writes a generated file, or with `--check` on the command line compares it and sets a failing exit code when it is stale. */
export function writeGenerated(path: string, content: string): void {
  const file = resolve(import.meta.dirname, '..', path);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content);
    return;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  console.error(`${path} is stale`);
  process.exitCode = 1;
}
