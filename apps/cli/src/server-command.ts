import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Command, EXIT } from './command.ts';

/** Applications do not import one another: what needs the server's database runs as the server's own program. */
const SERVER = fileURLToPath(new URL('../../server/src/commands/main.ts', import.meta.url));

/** A command that the server carries out; arguments, terminal, help and exit code are passed through. */
export function serverCommand(name: string, summary: string): Command {
  return { name, summary, help: '', answersHelp: true, run: (args) => runServer([name, ...args]) };
}

export function runServer(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [SERVER, ...args], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => undefined);
  for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? EXIT.failed));
  });
}
