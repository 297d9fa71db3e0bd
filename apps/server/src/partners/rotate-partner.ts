import { rotateKey } from '../webhooks/notifications/rotate-key.ts';
import type { PartnerDeps } from './create-partner.ts';
import { findPartnerByApiKey, updatePartner } from './queries.ts';
import { newSecret } from './secrets.ts';

/** The new values, shown once; null where nothing was rotated. */
export interface RotatedCredentials {
  readonly apiKey: string;
  readonly apiSecret: string | null;
  readonly webhookSigningKey: string | null;
}

export interface RotateRequest {
  readonly apiKey: string;
  readonly secret: boolean;
  /** Of the default notification; `webhooks/notifications/rotate-key.ts` also lets two overlap. */
  readonly signingKey: boolean;
}

const AT_ONCE = { key: 'SIGNING', signingKey: null, secretKey: null, overlapSeconds: 0 } as const;

/** Replaces secrets of the partner with `apiKey`; the old ones end at once (caches: within seconds). Null when there is no such partner. */
export async function rotatePartner(deps: PartnerDeps, request: RotateRequest): Promise<RotatedCredentials | null> {
  const row = await findPartnerByApiKey(deps.db, request.apiKey);
  if (row === null) return null;
  const secret = request.secret ? newSecret(deps.random) : null;
  if (secret !== null) await updatePartner(deps.db, row.id, { secretHash: secret.hash });
  const rotated = request.signingKey ? await rotateKey(deps, { partnerId: row.id, id: row.id }, AT_ONCE) : null;
  return { apiKey: row.apiKey, apiSecret: secret?.secret ?? null, webhookSigningKey: rotated?.signingKey ?? null };
}
