import { FRUGAL_MEMORY } from '../apps/server/src/config/child-environment.ts';

/** The environment of a worker process, the same for everybody who is measured: no allocator's habit decides a comparison. */
export const WORKER_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...FRUGAL_MEMORY,
  ...process.env,
  ORT_DISABLE_TELEMETRY: '1',
};
