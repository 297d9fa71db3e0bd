import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

type Signer = Pick<Deps, 'config' | 'vault' | 'clock'>;

/** A signed address of one stored file that works for `config.fileUrlSeconds`. Whoever holds it may look, so it is short-lived. */
export function fileLink(deps: Signer, evidenceId: string): string {
  const expires = Math.floor(deps.clock.now().getTime() / 1000) + deps.config.fileUrlSeconds;
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(deps, evidenceId, expires) });
  return `${deps.config.publicUrl}/files/${evidenceId}?${query}`;
}

/** True when we made this link and its time is not over. */
export function isFileLinkValid(
  deps: Signer,
  link: { readonly evidenceId: string; readonly expires: string; readonly signature: string },
): boolean {
  if (!/^\d{1,12}$/.test(link.expires)) return false;
  const expected = Buffer.from(signatureOf(deps, link.evidenceId, Number(link.expires)));
  const given = Buffer.from(link.signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return deps.clock.now().getTime() < Number(link.expires) * 1000;
}

function signatureOf(deps: Signer, evidenceId: string, expires: number): string {
  return deps.vault.sign(`file/${evidenceId}/${expires}`);
}
