import { describe, expect, it } from 'vitest';
import { release } from './release.ts';

describe('what is released', () => {
  it('goes back whole, and nobody finds it again', () => {
    const plane = new Float32Array(1000);
    const before = plane.buffer;
    release(plane);
    expect([plane.length, before.byteLength]).toEqual([0, 0]);
  });

  it('goes back at once, without a collection', () => {
    const before = process.memoryUsage().arrayBuffers;
    const planes = Array.from({ length: 8 }, () => new Uint8Array(2 ** 22).fill(1));
    expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(2 ** 24);
    release(...planes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 22);
  });

  it('does not take what others see', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(8));
    const whole = new Float32Array(8).fill(1);
    release(shared, whole.subarray(0, 4));
    expect([shared.length, whole.length, whole[7]]).toEqual([8, 8, 1]);
  });
});
