import { buildApp } from '../api-app.ts';
import { composeDeps } from '../compose.ts';
import type { Config } from '../config/config.ts';
import type { Log } from '../platform/ports.ts';
import { keepLists } from './keep-lists.ts';
import { listenRefusal } from './listen-refusal.ts';

/** Serves until the returned function is called, which lets running requests finish. */
export async function runApi(
  config: Config & { readonly databaseUrl: string },
  log: Log,
): Promise<() => Promise<void>> {
  const deps = await composeDeps(config, 'api', log);
  const app = await buildApp(deps);
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    throw listenRefusal(error, config) ?? error;
  }
  const stopKeeping = keepLists(deps);
  return async () => {
    stopKeeping();
    await app.close();
    await deps.close();
  };
}
