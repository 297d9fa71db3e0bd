import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** One attempt of this process to reach something, as it was asked for. */
export interface NetworkAttempt {
  readonly kind: 'connect' | 'lookup' | 'datagram';
  /** Host and port, path of a socket, or name that was looked up. */
  readonly target: string;
}

/**
 * Writes down every connection, name look-up and datagram of this process from now on, and lets them happen. Has to be called before
 * anything else is imported that may hold on to the originals.
 */
export function watchNetwork(): readonly NetworkAttempt[] {
  const attempts: NetworkAttempt[] = [];
  const note = (kind: NetworkAttempt['kind'], target: string) => attempts.push({ kind, target });
  watch(net.Socket.prototype, 'connect', (args) => note('connect', connectTarget(args)));
  watch(dgram.Socket.prototype, 'send', (args) =>
    note('datagram', args.filter((arg) => !ArrayBuffer.isView(arg)).join(' ')),
  );
  for (const resolver of [dns, dns.promises]) {
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt']) {
      watch(resolver, name, ([host]) => note('lookup', String(host)));
    }
  }
  syncBuiltinESMExports();
  return attempts;
}

function watch(owner: object, name: string, before: (args: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') return;
  Reflect.set(owner, name, function watched(this: unknown, ...args: unknown[]): unknown {
    before(args);
    return Reflect.apply(original, this, args);
  });
}

/** `connect` takes options, a port and host, or a path; `net.connect` hands over the first as a list that it has normalised. */
function connectTarget(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', port, path } = first as { host?: string; port?: number; path?: string };
    return path ?? `${host}:${port}`;
  }
  return typeof first === 'number' ? `${typeof second === 'string' ? second : 'localhost'}:${first}` : String(first);
}
