import { type KeyObject, sign, verify } from 'node:crypto';

/** Says what a bundle holds; its one line of JSON is what the signature is over. */
export interface BundleManifest {
  readonly bundle: 'bonafide-lists';
  readonly format: 1;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly lists: readonly BundledListFacts[];
}

/** A list in a bundle: where it is from, and how its lines are known again. */
export interface BundledListFacts {
  readonly listId: string;
  readonly sourceId: string;
  /** What the file that was read said of itself. */
  readonly version: string | null;
  readonly date: string | null;
  /** ISO 8601 instant at which that file was fetched. */
  readonly retrievedAt: string | null;
  readonly entities: number;
  readonly names: number;
  /** Bytes of its lines, ends included; more is never unpacked. */
  readonly bytes: number;
  /** SHA-256 (hex) of its lines, ends included. */
  readonly sha256: string;
}

/** Keeps a signature for bundles from being one for anything else. */
const PURPOSE = 'bonafide list bundle 1\n';

/** Ed25519 (RFC 8032) over the manifest's line, base64. */
export function signManifest(line: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(PURPOSE + line), privateKey).toString('base64');
}

export function isSignedBy(line: string, signature: string, publicKey: KeyObject): boolean {
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new TypeError('bundles are signed with Ed25519 keys');
  return verify(null, Buffer.from(PURPOSE + line), publicKey, Buffer.from(signature, 'base64'));
}
