import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';

/** A killed server is back within five seconds; whoever has not sent anything yet can wait that long instead of failing. */
const PATIENCE_MS = 8_000;
const RETRY_MS = 100;

/** Connecting fails like this while a server restarts: nobody listens yet, or it is starting up or shutting down. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01']);

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (broken?: Error | boolean) => void,
) => void;

/** A pool that waits out a restart of the server when it needs a connection. Statements that were sent are never repeated. */
export class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<PoolClient> | undefined {
    const client = this.connectPatiently();
    if (connected === undefined) return client;
    client.then(
      (open) => connected(undefined, open, open.release),
      (error: Error) => connected(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async connectPatiently(): Promise<PoolClient> {
    for (const end = performance.now() + PATIENCE_MS; ; await sleep(RETRY_MS)) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isPassing(error) || this.ending || performance.now() > end) throw error;
      }
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && PASSING.has(String(error.code));
}
