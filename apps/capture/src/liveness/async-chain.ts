import { firstLinkInput, linkInput, type SentFrame, toHex } from '@bonafide/liveness';
import type { TakenFrame } from './frame-buffer.ts';

/** SHA-256, as SubtleCrypto gives it. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** Numbers frames from 0 and links each to all before it. Not to be called again before it has answered. */
export type AppendFrames = (frames: readonly TakenFrame[]) => Promise<SentFrame[]>;

/** The chain of decision 0011, in a browser, where digests are promises. `nonce` is hexadecimal. */
export async function startChain(nonce: string, digest: Digest): Promise<AppendFrames> {
  let seq = 0;
  let link = toHex(await digest(firstLinkInput(nonce)));
  return async (frames) => {
    const sent: SentFrame[] = [];
    for (const { t, step, jpeg } of frames) {
      const header = { seq, t, step };
      link = toHex(await digest(linkInput(link, nonce, { header, jpeg })));
      sent.push({ header: { ...header, hash: link }, jpeg });
      seq += 1;
    }
    return sent;
  };
}
