/** The environment of child processes: ours, with the database that the supervisor found or started. */
export function childEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl };
}

/** An environment for a private installation in `dataDir`: no outside database, storage or key. */
export function isolatedEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, STORAGE_URL: _storage, BONAFIDE_MASTER_KEY: _key, ...rest } = process.env;
  return { ...rest, BONAFIDE_DATA_DIR: dataDir };
}
