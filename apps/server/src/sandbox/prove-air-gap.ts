import { type ChildProcess, fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolatedEnvironment } from '../config/child-environment.ts';
import { isLocalHost, isLocalTarget } from './is-local.ts';
import type { NetworkAttempt } from './network-watch.ts';
import { canSeeSockets, openSockets } from './open-sockets.ts';
import type { Trial } from './trial-verification.ts';

const LOOK_EVERY_MS = 50;

export interface AirGapReport {
  /** Null when the verification did not come to its end; `failure` says why. */
  readonly trial: Trial | null;
  readonly failure: string | null;
  /** Everything that was reached for, each target once. */
  readonly local: readonly string[];
  readonly outgoing: readonly string[];
  /** False where the kernel does not tell (not Linux); then only JavaScript's own calls were watched. */
  readonly kernelWatched: boolean;
}

interface ChildReport {
  readonly trial?: Trial;
  readonly failure?: string;
  readonly attempts: readonly NetworkAttempt[];
}

/**
 * Plays a whole verification in a process of its own on a private installation, and watches in two ways what that process and those it
 * starts reach for: its own calls, and the sockets that the kernel shows every 50 ms.
 */
export async function proveAirGap(): Promise<AirGapReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bonafide-air-gap-'));
  await chmod(dataDir, 0o755);
  try {
    const child = fork(join(import.meta.dirname, 'air-gap-child.ts'), {
      env: isolatedEnvironment(dataDir),
      silent: true,
    });
    return summarise(await watchChild(child));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function watchChild(child: ChildProcess): Promise<{ report: ChildReport; sockets: ReadonlySet<string> }> {
  const sockets = new Set<string>();
  const timer = setInterval(() => {
    for (const { protocol, remoteHost, remotePort } of openSockets(child.pid ?? 0)) {
      sockets.add(`${protocol} ${remoteHost} ${remotePort}`);
    }
  }, LOOK_EVERY_MS);
  let report: ChildReport = { failure: 'the process ended without a report', attempts: [] };
  child.on('message', (message) => {
    report = message as ChildReport;
  });
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { report, sockets };
}

function summarise({ report, sockets }: { report: ChildReport; sockets: ReadonlySet<string> }): AirGapReport {
  const targets = new Map<string, boolean>();
  for (const { kind, target } of report.attempts) {
    targets.set(`${kind} ${target}`, kind === 'lookup' ? isLocalHost(target) : isLocalTarget(target));
  }
  for (const socket of sockets) targets.set(`socket ${socket}`, isLocalHost(socket.split(' ')[1] ?? ''));
  const named = (local: boolean) => [...targets].filter(([, isLocal]) => isLocal === local).map(([target]) => target);
  return {
    trial: report.trial ?? null,
    failure: report.failure ?? null,
    local: named(true),
    outgoing: named(false),
    kernelWatched: canSeeSockets(),
  };
}
