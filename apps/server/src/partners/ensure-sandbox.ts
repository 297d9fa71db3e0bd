import { createPartnerIn, type MadePartner, type PartnerDeps } from './create-partner.ts';
import { lockFirstPartner } from './queries.ts';

/**
 * Makes the sandbox partner when there is no partner yet, and returns it with its credentials; null when there are partners. Its webhooks may
 * go to this machine, so that a first walk-through needs nothing but a terminal.
 */
export async function ensureSandbox(deps: PartnerDeps): Promise<MadePartner | null> {
  return deps.db.transaction(async (tx) => {
    if ((await lockFirstPartner(tx)) > 0) return null;
    const sandbox = { name: 'Sandbox', environment: 'DEV', webhookUrl: null } as const;
    return createPartnerIn(tx, deps, { ...sandbox, settings: { allowLoopbackWebhooks: true } });
  });
}
