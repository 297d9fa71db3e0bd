/**
 * How glibc's allocator is to behave in processes that read pictures. One arena: otherwise every thread's arena keeps the largest
 * pictures it ever held. Blocks from 128 KiB on, weights and pictures, lie by themselves and go back at once: glibc raises that
 * limit up to 32 MB by itself, after which the holes that pictures leave between smaller things grow with every document (515 MB
 * instead of 376 after 33 of them). Read at a process's start alone, so it has to come from whoever starts it; other C
 * libraries ignore it.
 */
export const FRUGAL_MEMORY: NodeJS.ProcessEnv = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/** The environment of child processes: ours, with the database that the supervisor found or started. */
export function childEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...FRUGAL_MEMORY, ...process.env, DATABASE_URL: databaseUrl };
}

/** An environment for a private installation in `dataDir`: no outside database, storage or key. */
export function isolatedEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, STORAGE_URL: _storage, BONAFIDE_MASTER_KEY: _key, ...rest } = process.env;
  return { ...rest, BONAFIDE_DATA_DIR: dataDir };
}
