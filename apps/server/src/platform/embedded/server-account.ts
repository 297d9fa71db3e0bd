import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartRefused } from '../../config/start-refused.ts';

/** Who the server runs as; empty when that is ourselves. PostgreSQL refuses to run as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** An account needs an entry in the password file: initdb looks its own name up. */
const CANDIDATES = ['postgres', 'nobody'];

export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartRefused(
    'PostgreSQL does not run as root and there is no user postgres or nobody: start as another user.',
  );
}

/** True when `account` may enter the folder or run the file at `path`. */
export function canReach(path: string, account: ServerAccount): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' }).status === 0;
}
