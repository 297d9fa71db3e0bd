import type { CreditLimits } from '../credits/credit-kinds.ts';
import { grantFirst } from '../credits/grant-credits.ts';
import type { Deps } from '../deps.ts';
import { type Partner, partnerFrom } from './partner.ts';
import { insertPartner } from './queries.ts';
import { newApiKey, newSecret, newSigningKey, sealSigningKey } from './secrets.ts';
import type { Environment, PartnerSettings } from './settings.ts';

export interface PartnerRequest {
  readonly name: string;
  readonly environment: Environment;
  readonly webhookUrl: string | null;
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
/** Works inside a transaction as well. */
export type PartnerWriter = Omit<PartnerDeps, 'db'> & { readonly db: Pick<Deps['db'], 'orm'> };

export async function createPartner(
  deps: PartnerWriter,
  request: PartnerRequest,
): Promise<{ readonly partner: Partner; readonly credentials: PartnerCredentials }> {
  const id = deps.random.uuid();
  const apiKey = newApiKey(deps.random);
  const { secret, hash } = newSecret(deps.random);
  const webhookSigningKey = newSigningKey(deps.random);
  const row = await insertPartner(deps.db, {
    id,
    name: request.name,
    environment: request.environment,
    apiKey,
    secretHash: hash,
    webhookUrl: request.webhookUrl,
    webhookSigningKey: sealSigningKey(deps.vault, id, webhookSigningKey),
    settings: request.settings ?? {},
    creditLimits: request.credits ?? {},
    createdAt: deps.clock.now(),
  });
  await grantFirst(deps.db, id, row.creditLimits);
  return { partner: partnerFrom(row), credentials: { apiKey, apiSecret: secret, webhookSigningKey } };
}
