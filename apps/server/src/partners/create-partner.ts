import type { CreditLimits } from '../credits/credit-kinds.ts';
import { grantFirst } from '../credits/grant-credits.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { makeDefaultNotification, type NotificationWishes } from '../webhooks/notifications/create-notification.ts';
import { type Partner, partnerFrom } from './partner.ts';
import { insertPartner } from './queries.ts';
import { newApiKey, newSecret } from './secrets.ts';
import type { Environment, PartnerSettings } from './settings.ts';

export interface PartnerRequest {
  readonly name: string;
  readonly environment: Environment;
  readonly webhookUrl: string | null;
  /** How its default notification differs from the usual one. */
  readonly notification?: Omit<NotificationWishes, 'url'>;
  /** Over the environment's defaults. */
  readonly settings?: Partial<PartnerSettings>;
  /** Credits of limited kinds; left out: nothing is limited. */
  readonly credits?: CreditLimits;
}

/** Shown to the operator once; of the secret only a hash is kept. */
export interface PartnerCredentials {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly webhookSigningKey: string;
}

export type PartnerDeps = Pick<Deps, 'db' | 'vault' | 'clock' | 'random'>;

export interface MadePartner {
  readonly partner: Partner;
  readonly credentials: PartnerCredentials;
}

export function createPartner(deps: PartnerDeps, request: PartnerRequest): Promise<MadePartner> {
  return deps.db.transaction((tx) => createPartnerIn(tx, deps, request));
}

/** A partner and its default notification, in `tx`. */
export async function createPartnerIn(
  tx: Transaction,
  deps: Omit<PartnerDeps, 'db'>,
  request: PartnerRequest,
): Promise<MadePartner> {
  const id = deps.random.uuid();
  const apiKey = newApiKey(deps.random);
  const { secret, hash } = newSecret(deps.random);
  const row = await insertPartner(tx, {
    id,
    name: request.name,
    environment: request.environment,
    apiKey,
    secretHash: hash,
    settings: request.settings ?? {},
    creditLimits: request.credits ?? {},
    createdAt: deps.clock.now(),
  });
  await grantFirst(tx, id, row.creditLimits);
  const wishes = { ...request.notification, url: request.webhookUrl };
  const { signingKey: webhookSigningKey } = await makeDefaultNotification({ ...deps, db: tx }, id, wishes);
  return { partner: partnerFrom(row), credentials: { apiKey, apiSecret: secret, webhookSigningKey } };
}
