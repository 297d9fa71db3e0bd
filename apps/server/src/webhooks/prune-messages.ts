import type { Deps } from '../deps.ts';
import { pruneDelivered } from './queries.ts';

const DAY_MS = 86_400_000;

/**
 * Removes messages that arrived long ago (`config.webhookDays`). Those that were never delivered stay, whatever their age: somebody may
 * still send them. `limit` at a time; the next sweep goes on.
 */
export async function pruneMessages(deps: Pick<Deps, 'db' | 'clock' | 'config' | 'log'>, limit: number): Promise<void> {
  const before = new Date(deps.clock.now().getTime() - deps.config.webhookDays * DAY_MS);
  const count = await pruneDelivered(deps.db, before, limit);
  if (count > 0) deps.log.info('webhooks.pruned', { count });
}
