import type { PartnerDeps } from './create-partner.ts';
import { findPartnerByApiKey, updatePartner } from './queries.ts';
import { newSecret, newSigningKey, sealSigningKey } from './secrets.ts';

/** The new values, shown once; null where nothing was rotated. */
export interface RotatedCredentials {
  readonly apiKey: string;
  readonly apiSecret: string | null;
  readonly webhookSigningKey: string | null;
}

export interface RotateRequest {
  readonly apiKey: string;
  readonly secret: boolean;
  readonly signingKey: boolean;
}

/** Replaces secrets of the partner with `apiKey`; the old ones end at once (caches: within seconds). Null when there is no such partner. */
export async function rotatePartner(deps: PartnerDeps, request: RotateRequest): Promise<RotatedCredentials | null> {
  const row = await findPartnerByApiKey(deps.db, request.apiKey);
  if (row === null) return null;
  const secret = request.secret ? newSecret(deps.random) : null;
  const signingKey = request.signingKey ? newSigningKey(deps.random) : null;
  if (secret !== null || signingKey !== null) {
    await updatePartner(deps.db, row.id, {
      ...(secret === null ? {} : { secretHash: secret.hash }),
      ...(signingKey === null ? {} : { webhookSigningKey: sealSigningKey(deps.vault, row.id, signingKey) }),
    });
  }
  return { apiKey: row.apiKey, apiSecret: secret?.secret ?? null, webhookSigningKey: signingKey };
}
