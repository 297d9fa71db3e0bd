import { createHash } from 'node:crypto';
import { chainFrames, firstLink } from '@bonafide/liveness';
import { expect, test } from 'vitest';
import { startChain } from './async-chain.ts';

const NONCE = '00112233445566778899aabbccddeeff';
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const digest = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const picture = (seed: number) => Uint8Array.from({ length: 50 }, (_, i) => (i * seed) % 256);

test('links frames as the server does, over several requests', async () => {
  const frames = [1, 2, 3, 4, 5].map((seed) => ({ t: seed * 150, step: seed > 3 ? 1 : 0, jpeg: picture(seed) }));
  const append = await startChain(NONCE, digest);
  const sent = [...(await append(frames.slice(0, 2))), ...(await append([])), ...(await append(frames.slice(2)))];
  expect(sent).toEqual(chainFrames(frames, { nonce: NONCE, seq: 0, previous: firstLink(NONCE, sha256), sha256 }));
});

test('another nonce, time, step or picture is another chain', async () => {
  const frame = { t: 100, step: 0, jpeg: picture(7) };
  const lastHash = async (nonce: string, changed: Partial<typeof frame>) => {
    const append = await startChain(nonce, digest);
    return (await append([{ ...frame, ...changed }])).at(-1)?.header.hash;
  };
  const hashes = await Promise.all([
    lastHash(NONCE, {}),
    lastHash(NONCE.replace('00', '01'), {}),
    lastHash(NONCE, { t: 101 }),
    lastHash(NONCE, { step: 1 }),
    lastHash(NONCE, { jpeg: picture(8) }),
  ]);
  expect(new Set(hashes).size).toBe(5);
});
