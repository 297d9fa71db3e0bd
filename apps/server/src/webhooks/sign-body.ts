import { createHmac } from 'node:crypto';
import type { KeysInForce } from './notifications/keys.ts';

/** The `Idenfy-Signature` header: lowercase hex of HMAC-SHA256 over exactly the bytes that are sent. */
export function signBody(signingKey: string, body: Uint8Array): string {
  return createHmac('sha256', signingKey).update(body).digest('hex');
}

export interface SignedMessage {
  /** The same in every try (Standard Webhooks: `webhook-id`). */
  readonly id: string;
  readonly body: Uint8Array;
  /** Of this try. */
  readonly sentAt: Date;
}

/**
 * Every header by which a receiver can tell that a message is ours. Standard Webhooks covers id and time as well, so that receivers can
 * refuse what is replayed, and lists one signature per key in force. `Idenfy-Signature` has room for one: while keys overlap it is the
 * older key's, which every receiver still knows, and `Idenfy-Signature-Next` the newer one's (docs/decisions/0014).
 */
export function signatureHeaders(keys: KeysInForce, message: SignedMessage): Record<string, string> {
  const { id, body, sentAt } = message;
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const newestFirst = keys.next === null ? [keys.first] : [keys.next, keys.first];
  return {
    'Idenfy-Signature': signBody(keys.first, body),
    ...(keys.next === null ? {} : { 'Idenfy-Signature-Next': signBody(keys.next, body) }),
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': newestFirst.map((key) => standardSignature(key, { id, timestamp, body })).join(' '),
  };
}

interface StandardContent {
  readonly id: string;
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** Standard Webhooks, "Signature scheme": `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`. */
function standardSignature(key: string, { id, timestamp, body }: StandardContent): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}
