import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKER_ARGUMENTS, workerEnvironment } from '../apps/server/src/config/child-environment.ts';

/** The environment of a worker process, the same for everybody who is measured: no allocator's habit decides a comparison. */
export const WORKER_ENVIRONMENT: NodeJS.ProcessEnv = workerEnvironment({
  NODE_COMPILE_CACHE: join(tmpdir(), 'bonafide-bench-compiled'),
  ...process.env,
  ORT_DISABLE_TELEMETRY: '1',
});

/** Node's arguments of a worker process, besides those that this one was started with. */
export const WORKER_EXEC_ARGV: string[] = [...process.execArgv, ...WORKER_ARGUMENTS];
