import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { toHex } from '../hexadecimal.ts';
import { sha256 } from '../perform-challenge.fixture.ts';
import { chainFrames, firstLink, linkInput, nextLink } from './frame-chain.ts';

const NONCE = '000102030405060708090a0b0c0d0e0f';
const JPEG = new Uint8Array([255, 216, 255]);

it('begins with the digest of the nonce', () => {
  const expected = createHash('sha256').update(Buffer.from(NONCE, 'hex')).digest('hex');
  expect(firstLink(NONCE, sha256)).toBe(expected);
});

it('hashes link, nonce, numbers and picture in the order of the protocol', () => {
  const previous = firstLink(NONCE, sha256);
  const header = { seq: 1, t: 0x01020304, step: 2 };
  const input = linkInput(previous, NONCE, { header, jpeg: JPEG });
  expect(toHex(input)).toBe(`${previous}${NONCE}000000010102030402ffd8ff`);
  const link = nextLink(previous, NONCE, { frame: { header, jpeg: JPEG }, sha256 });
  expect(link).toBe(createHash('sha256').update(input).digest('hex'));
});

it('is the same where SHA-256 is a promise, as in browsers', async () => {
  const [frame] = chainFrames([{ t: 5, step: 0, jpeg: JPEG }], {
    nonce: NONCE,
    seq: 0,
    previous: firstLink(NONCE, sha256),
    sha256,
  });
  const input = linkInput(firstLink(NONCE, sha256), NONCE, { header: { seq: 0, t: 5, step: 0 }, jpeg: JPEG });
  expect(frame?.header.hash).toBe(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', input))));
});

it('takes nothing but hexadecimal digits', () => {
  expect(() => firstLink('nonce', sha256)).toThrow('hexadecimal');
});
