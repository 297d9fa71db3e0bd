/** The environment of child processes: ours, with the database that the supervisor found or started. */
export function childEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl };
}
