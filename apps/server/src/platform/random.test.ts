import { describe, expect, it } from 'vitest';
import { systemRandom } from './random.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('random bytes', () => {
  it.each([0, 1, 12, 32, 64, 65, 1_000])('come %i at a time, in a buffer of their own', (length) => {
    const bytes = systemRandom.bytes(length);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes.length).toBe(length);
    expect(bytes.buffer.byteLength).toBe(length);
  });

  it('are never handed out twice, however many are drawn', () => {
    // Several stores full, in lengths that do not divide them; 12 bytes meet by chance once in 10^21 such runs.
    const drawn = Array.from({ length: 6_000 }, (_, draw) => hex(systemRandom.bytes(12 + (draw % 21))));
    expect(new Set(drawn.map((text) => text.slice(0, 24))).size).toBe(drawn.length);
    expect(drawn.filter((text) => /^0+$|00000000000000$/.test(text))).toEqual([]);
  });

  it('stay with who drew them', () => {
    const bytes = systemRandom.bytes(32);
    const before = hex(bytes);
    for (let draw = 0; draw < 500; draw += 1) systemRandom.bytes(32);
    expect(hex(bytes)).toBe(before);
    expect(hex(bytes)).not.toMatch(/^0+$/);
  });

  it('have no preferred value', () => {
    const counts = new Uint32Array(256);
    for (let draw = 0; draw < 8_192; draw += 1)
      for (const byte of systemRandom.bytes(32)) counts[byte] = (counts[byte] ?? 0) + 1;
    // 1,024 of each expected, standard deviation 32: eight of those are never seen.
    expect(Math.min(...counts)).toBeGreaterThan(768);
    expect(Math.max(...counts)).toBeLessThan(1_280);
  });
});
