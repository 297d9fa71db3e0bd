import { expect, it } from 'vitest';
import { descriptorBytes, descriptorFrom } from './descriptor-bytes.ts';

it('gives back the numbers that it was given, wherever the bytes lie', () => {
  const descriptor = Float32Array.of(0.1, -0.25, 0, 3e-12);
  const bytes = descriptorBytes([...descriptor]);
  expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0x80, 0xbe]);
  const within = new Uint8Array([9, ...bytes, 9]).subarray(1, 17);
  expect(descriptorFrom(within)).toEqual(descriptor);
});
