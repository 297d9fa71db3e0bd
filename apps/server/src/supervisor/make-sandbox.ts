import { composeDeps } from '../compose.ts';
import type { Config } from '../config/config.ts';
import type { PartnerCredentials } from '../partners/create-partner.ts';
import { ensureSandbox } from '../partners/ensure-sandbox.ts';
import type { Log } from '../platform/ports.ts';
import { loadDemoList } from '../screening/load-demo-list.ts';

/** Makes the sandbox partner of a new installation, with an invented list to be screened against; null when there are partners already. */
export async function makeSandbox(config: Config, databaseUrl: string, log: Log): Promise<PartnerCredentials | null> {
  const deps = await composeDeps({ ...config, databaseUrl }, 'command', log);
  try {
    const made = await ensureSandbox(deps);
    if (made === null) return null;
    // Without the list a session tells that nobody could look: no reason to lose credentials that are shown once.
    await loadDemoList(deps, made.partner.id).catch((error: unknown) => log.error('sandbox.no_list', { error }));
    return made.credentials;
  } finally {
    await deps.close();
  }
}
