import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The process that serves `data`, or null. A pid file that a crash left behind may name a process that has nothing to do with us
 * (numbers are used again, in containers almost at once); such a file is removed, because PostgreSQL itself would refuse to start.
 */
export function postmasterPid(data: string): number | null {
  const file = join(data, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === null) return null;
  if (!isRunning(pid)) return null;
  if (commandLine(pid).includes(data)) return pid;
  rmSync(file, { force: true });
  return null;
}

/** True while the process exists and is not just waiting to be reaped. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
