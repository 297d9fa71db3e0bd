import { type Bytes, utf8 } from '../bytes.ts';
import type { WebhookBodies } from '../client/operations.gen.ts';
import * as platform from '../platform.ts';
import { decryptBody, isEncrypted } from './decrypt-body.ts';
import { importSigningKey, isContractSigned, isStandardSigned } from './is-signed.ts';

export interface WebhookToVerify {
  /** The body exactly as it arrived: nothing may have read it as JSON and written it again. */
  readonly body: Uint8Array | ArrayBuffer | string;
  /** `request.headers` of fetch or of Node. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Signing keys of the notification: one, or two while they are rotated. */
  readonly signingKeys: readonly string[];
  /** Keys of encrypted bodies, base64url; needed only where the notification encrypts. */
  readonly secretKeys?: readonly string[];
  /**
   * `standard`: Standard Webhooks, which covers the time as well. `contract`: `Idenfy-Signature` alone, which says nothing about
   * time, so that what is overheard once can be sent again for ever.
   */
  readonly scheme?: 'standard' | 'contract';
  /** How old, or how far ahead, a message may be; 300 seconds. Only with `standard`. */
  readonly toleranceSeconds?: number;
  /** Keeps the id and tells whether it was there already. A message comes again when an answer to it was lost. */
  readonly remember?: (id: string) => boolean | Promise<boolean>;
  /** Milliseconds since 1970; the clock, if left out. */
  readonly now?: number;
}

/** Why a webhook is not to be believed. */
export type WebhookRefusal =
  | 'signature_missing'
  | 'signature_wrong'
  | 'too_old_or_early'
  | 'not_decryptable'
  | 'not_json'
  | 'event_missing';

type Event = keyof WebhookBodies;

/** A message that is Bonafide's. `repeated`: it was remembered, so answer 200 and do nothing. */
export type VerifiedWebhook = {
  readonly [Name in Event]: {
    readonly ok: true;
    readonly event: Name;
    readonly body: WebhookBodies[Name];
    /** The same in every try; null without Standard Webhooks' headers. */
    readonly id: string | null;
    readonly repeated: boolean;
  };
}[Event];

export type WebhookOutcome = VerifiedWebhook | { readonly ok: false; readonly why: WebhookRefusal };

/** Says whether a webhook is Bonafide's, is fresh, and what it says. Never throws for what somebody sends. */
export async function verifyWebhook(webhook: WebhookToVerify): Promise<WebhookOutcome> {
  const body = bytesOf(webhook.body);
  const header = headerReader(webhook.headers);
  const id = header('webhook-id');
  const refusal = await refusalOf(webhook, body, header);
  if (refusal) return { ok: false, why: refusal };
  const plain = isEncrypted(body) ? await decryptBody(body, webhook.secretKeys ?? []) : body;
  if (plain === null) return { ok: false, why: 'not_decryptable' };
  const read = readJson(plain);
  if (read === null) return { ok: false, why: 'not_json' };
  const event = header('idenfy-event-type');
  if (!event) return { ok: false, why: 'event_missing' };
  const repeated = id !== null && (await webhook.remember?.(id)) === true;
  // The signature vouches for what the types say of the body.
  return { ok: true, event, body: read, id, repeated } as unknown as VerifiedWebhook;
}

type ReadHeader = (name: string) => string | null;

async function refusalOf(webhook: WebhookToVerify, body: Bytes, header: ReadHeader): Promise<WebhookRefusal | null> {
  if (webhook.signingKeys.length === 0) throw new TypeError('there is no signing key');
  const keys = await Promise.all(webhook.signingKeys.map(importSigningKey));
  if (webhook.scheme === 'contract') {
    const signatures = ['idenfy-signature', 'idenfy-signature-next'].flatMap((name) => header(name) ?? []);
    if (signatures.length === 0) return 'signature_missing';
    return (await isContractSigned(keys, signatures, body)) ? null : 'signature_wrong';
  }
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
  if (!id || !timestamp || !signature) return 'signature_missing';
  if (!(await isStandardSigned(keys, signature, { id, timestamp, body }))) return 'signature_wrong';
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const apart = Math.abs((webhook.now ?? platform.now()) / 1000 - seconds);
  return apart <= (webhook.toleranceSeconds ?? 300) ? null : 'too_old_or_early';
}

function bytesOf(body: WebhookToVerify['body']): Bytes {
  if (typeof body === 'string') return utf8(body);
  return new Uint8Array(body instanceof ArrayBuffer ? body : new Uint8Array(body));
}

/** Names are looked for whatever their case. A header that came twice is none: two readers could take different ones. */
function headerReader(headers: WebhookToVerify['headers']): ReadHeader {
  if (typeof (headers as Headers).get === 'function') return (name) => (headers as Headers).get(name);
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return (name) => {
    const found = entries.filter(([known]) => known === name).flatMap(([, value]) => value ?? []);
    return found.length === 1 && typeof found[0] === 'string' ? found[0] : null;
  };
}

function readJson(bytes: Bytes): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
