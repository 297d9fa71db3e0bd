import type { ConsoleApi } from '../session/console-api.ts';

/** What lists are called, by their ids. */
export async function listNames(api: ConsoleApi, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { results } = await api.listScreeningLists({}, { signal });
  return new Map(results.map(({ id, name }) => [id, name]));
}
