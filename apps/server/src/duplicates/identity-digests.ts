import type { IdentityKey } from '@bonafide/checks';
import type { Vault } from '../platform/ports.ts';

/** What a key is stored and found by. Partners never meet: the same person has other digests with each. */
export function digestOf(
  { vault }: { readonly vault: Vault },
  partnerId: string,
  { kind, text }: IdentityKey,
): Uint8Array {
  return vault.digest(`identity/${partnerId}/${kind}/${text}`);
}
