import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/**
 * How glibc's allocator is to behave in processes that read pictures. One arena: otherwise every thread's arena keeps the largest
 * pictures it ever held. Large blocks, weights and pictures, lie by themselves and go back at once: glibc raises the limit from which
 * they do up to 32 MB by itself, after which the holes that pictures leave between smaller things grow with every document (515 MB
 * instead of 376 after 33 of them). Read at a process's start alone, so it has to come from whoever starts it; other C
 * libraries ignore it.
 */
const FRUGAL_MEMORY: NodeJS.ProcessEnv = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '1048576' };

type FrugalRole = 'worker' | 'api';

/**
 * Bytes of a block that lies by itself. Those of 32 to 128 KiB, lines of print and small pictures, make a quarter of the holes that a
 * worker's documents leave: 12 MB less on average and 11 at the highest moment, for 0.01 s of page faults a document.
 */
const LARGE_BLOCK: Readonly<Record<FrugalRole, number>> = { worker: 32 * 1024, api: 128 * 1024 };

/**
 * What V8 keeps for short-lived objects, MB a half. By itself it takes 64, which is more than everything that an API process has
 * loaded. Workers have few such objects (3 % of their processor time for 60 MB). With half of V8's choice the API spends no measurable
 * time more and 60 MB less; with less than that, requests under way are taken for long-lived ones and swept up in long pauses.
 */
const SHORT_LIVED_MB: Readonly<Record<FrugalRole, number>> = { worker: 2, api: 32 };

/**
 * Threads that help V8 to collect and compile, of which Node starts four everywhere: where there are two cores, a collection by four of
 * them holds up whoever is being answered and the database behind it. One core is left to those.
 */
export const helperThreads = (cores: number): number => Math.min(4, Math.max(1, cores - 1));

/**
 * How V8 is to keep the objects of processes that read pictures, on their command line since `NODE_OPTIONS` refuses it: it collects
 * before its heap has doubled. Pictures are given back by hand, so that nothing else makes it collect there.
 */
export const WORKER_ARGUMENTS: readonly string[] = ['--optimize-for-size'];

/** Arguments of Node for a child process of that role. */
export const childArguments = (role: string): readonly string[] => (role === 'worker' ? WORKER_ARGUMENTS : []);

/** How V8 is to behave, as `NODE_OPTIONS` takes it. */
function engineOptions(role: FrugalRole): readonly string[] {
  const shortLived = `--max-semi-space-size=${SHORT_LIVED_MB[role]}`;
  if (role === 'worker') return [shortLived];
  return [shortLived, `--v8-pool-size=${helperThreads(availableParallelism())}`];
}

/** What processes that read pictures are started with: what `environment` says counts first. */
export function workerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return frugalEnvironment(environment, 'worker');
}

function frugalEnvironment(environment: NodeJS.ProcessEnv, role: FrugalRole): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: own = '' } = environment;
  return {
    ...FRUGAL_MEMORY,
    MALLOC_MMAP_THRESHOLD_: String(LARGE_BLOCK[role]),
    ...environment,
    // Of an option that is said twice, the last counts.
    NODE_OPTIONS: [...engineOptions(role), own].join(' ').trim(),
  };
}

interface ChildPlan {
  readonly role: string;
  /** The database that the supervisor found or started. */
  readonly databaseUrl: string;
  readonly dataDir: string;
}

/** The environment of child processes: ours, and where they keep their compiled code, which halves the time of a start. */
export function childEnvironment({ role, databaseUrl, dataDir }: ChildPlan): NodeJS.ProcessEnv {
  const cached = { NODE_COMPILE_CACHE: join(dataDir, 'compiled'), ...process.env };
  const environment = frugalEnvironment(cached, role === 'worker' ? 'worker' : 'api');
  return { ...environment, DATABASE_URL: databaseUrl };
}

/** An environment for a private installation in `dataDir`: no outside database, storage or key. */
export function isolatedEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, STORAGE_URL: _storage, BONAFIDE_MASTER_KEY: _key, ...rest } = process.env;
  return { ...rest, BONAFIDE_DATA_DIR: dataDir };
}
