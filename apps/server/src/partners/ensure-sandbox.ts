import { createPartnerIn, type PartnerCredentials, type PartnerDeps } from './create-partner.ts';
import { lockFirstPartner } from './queries.ts';

/**
 * Makes the sandbox partner when there is no partner yet, and returns its credentials; null when there are partners. Its webhooks may
 * go to this machine, so that a first walk-through needs nothing but a terminal.
 */
export async function ensureSandbox(deps: PartnerDeps): Promise<PartnerCredentials | null> {
  return deps.db.transaction(async (tx) => {
    if ((await lockFirstPartner(tx)) > 0) return null;
    const sandbox = { name: 'Sandbox', environment: 'DEV', webhookUrl: null } as const;
    const made = await createPartnerIn(tx, deps, { ...sandbox, settings: { allowLoopbackWebhooks: true } });
    return made.credentials;
  });
}
