/**
 * How glibc's allocator is to behave in processes that read pictures: one arena, and large blocks given back to the system at
 * once. Otherwise every thread's arena keeps the largest tensors it ever held. Read at a process's start alone, so it has to
 * come from whoever starts it; other C libraries ignore it.
 */
export const FRUGAL_MEMORY: NodeJS.ProcessEnv = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '4000000',
  MALLOC_TRIM_THRESHOLD_: '4000000',
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
