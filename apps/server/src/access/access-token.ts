import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { FindPartner } from '../partners/cached-partners.ts';
import { type Partner, type PartnerRow, partnerFrom } from '../partners/partner.ts';

/** Seconds that an access token is good for. */
export const ACCESS_TOKEN_LIFE_S = 3_600;

const NONCE_LENGTH = 16;
const SHAPE = /^([A-Za-z0-9]{1,64})\.(\d{1,12})\.([A-Za-z0-9]{16})\.([0-9a-f]{64})$/;
/** Signed for when the key is unknown, so that this takes as long as a wrong signature. */
const NOBODY = new Uint8Array(32);

type Signing = Pick<Deps, 'vault' | 'clock'>;

interface Terms {
  readonly apiKey: string;
  /** Epoch seconds. */
  readonly expires: string;
  readonly nonce: string;
  readonly secretHash: Uint8Array;
}

/**
 * A bearer token that needs no storage: the API key, when it ends, and our signature of both and of the secret's hash. A rotated secret
 * ends every token that was made with the one before.
 */
export function issueAccessToken(deps: Signing & Pick<Deps, 'random'>, row: PartnerRow): string {
  const expires = String(Math.floor(deps.clock.now().getTime() / 1000) + ACCESS_TOKEN_LIFE_S);
  const nonce = deps.random.token(NONCE_LENGTH);
  const { apiKey, secretHash } = row;
  return [apiKey, expires, nonce, signatureOf(deps, { apiKey, expires, nonce, secretHash })].join('.');
}

/** The partner that a token was issued to; null once it has ended, and for what we never issued. */
export async function partnerOfToken(deps: Signing, find: FindPartner, token: string): Promise<Partner | null> {
  const [, apiKey = '', expires = '', nonce = '', signature = ''] = SHAPE.exec(token) ?? [];
  if (signature === '') return null;
  const row = await find(apiKey);
  const expected = signatureOf(deps, { apiKey, expires, nonce, secretHash: row?.secretHash ?? NOBODY });
  const genuine = timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  const alive = Number(expires) * 1000 > deps.clock.now().getTime();
  return row !== null && genuine && alive && row.disabledAt === null ? partnerFrom(row) : null;
}

function signatureOf({ vault }: Signing, { apiKey, expires, nonce, secretHash }: Terms): string {
  return vault.sign(`access-token/${apiKey}/${expires}/${nonce}/${Buffer.from(secretHash).toString('hex')}`);
}
