import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Vault } from '../platform/ports.ts';

/** What was erased: ids, counts and digests, never data. */
export interface DeletionStatement {
  readonly scanRef: string;
  readonly clientId: string;
  /** ISO 8601, UTC. */
  readonly deletedAt: string;
  readonly status: 'DELETED' | 'EXPIRED-DELETED';
  readonly erased: {
    /** SHA-256 of the wrapped data key that was destroyed, hex: without it nothing under it can be opened. */
    readonly dataKey: string;
    readonly files: readonly { readonly step: string; readonly attempt: number; readonly bytes: number }[];
    readonly examinations: number;
    readonly faces: number;
    readonly messages: number;
  };
  /** SHA-256 over everything above in this order, hex. */
  readonly digest: string;
}

export interface DeletionReceipt {
  /** The statement as JSON, exactly the text that was signed. */
  readonly statement: string;
  /** Ed25519 (RFC 8032) over the statement's UTF-8, base64. */
  readonly signature: string;
  /** SubjectPublicKeyInfo (RFC 8410), base64. The same for all receipts of an installation. */
  readonly publicKey: string;
}

/** RFC 8410, section 7: the head of an Ed25519 private key that is 32 bytes of seed. */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Made from the installation's master key, so that there is nothing more to keep. */
function signingKey(vault: Pick<Vault, 'sign'>): KeyObject {
  const seed = Buffer.from(vault.sign('deletion-receipts'), 'hex');
  return createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

export function issueReceipt(vault: Pick<Vault, 'sign'>, facts: Omit<DeletionStatement, 'digest'>): DeletionReceipt {
  const key = signingKey(vault);
  const statement = JSON.stringify({ ...facts, digest: digestOf(facts) });
  return {
    statement,
    signature: sign(null, Buffer.from(statement), key).toString('base64'),
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const digestOf = (facts: Omit<DeletionStatement, 'digest'>): string => sha256(JSON.stringify(facts));

/** What the receipt says, or null: not signed by the holder of `publicKey`, or its digest is not the one of its facts. */
export function verifyReceipt(receipt: DeletionReceipt, publicKey: string): DeletionStatement | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const signature = Buffer.from(receipt.signature, 'base64');
    if (!verify(null, Buffer.from(receipt.statement), key, signature)) return null;
    const statement = JSON.parse(receipt.statement) as DeletionStatement;
    const { digest, ...facts } = statement;
    return digest === digestOf(facts) ? statement : null;
  } catch {
    return null;
  }
}
