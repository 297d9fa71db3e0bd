/**
 * How glibc's allocator is to behave in processes that read pictures: one arena. Otherwise every thread's arena keeps the
 * largest pictures it ever held (470 MB instead of 400 after ten documents). Giving large blocks back at once saves 30 MB more
 * and costs 0.3 s a document in page faults. Read at a process's start alone, so it has to come from whoever starts it; other
 * C libraries ignore it.
 */
export const FRUGAL_MEMORY: NodeJS.ProcessEnv = { MALLOC_ARENA_MAX: '1' };

/** The environment of child processes: ours, with the database that the supervisor found or started. */
export function childEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...FRUGAL_MEMORY, ...process.env, DATABASE_URL: databaseUrl };
}

/** An environment for a private installation in `dataDir`: no outside database, storage or key. */
export function isolatedEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, STORAGE_URL: _storage, BONAFIDE_MASTER_KEY: _key, ...rest } = process.env;
  return { ...rest, BONAFIDE_DATA_DIR: dataDir };
}
