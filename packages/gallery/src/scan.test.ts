import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import openWabt from 'wabt';
import { createScan } from './scan.ts';

const beside = (name: string) => readFileSync(new URL(name, import.meta.url));

describe('scan', () => {
  it('is what its text compiles to', async () => {
    const wabt = await openWabt();
    const compiled = wabt.parseWat('scan.wat', beside('./scan.wat').toString('utf8'), { simd: true });
    expect(Buffer.from(compiled.toBinary({}).buffer).equals(beside('./scan.wasm'))).toBe(true);
  });

  it('multiplies the largest numbers of either sign without overflowing', () => {
    const scan = createScan();
    const query = new Int16Array(scan.memory.buffer, 0, 128);
    const codes = new Int8Array(scan.memory.buffer, 4096, 3 * 128);
    const dots = new Int32Array(scan.memory.buffer, 1024, 4);
    query.fill(32_767);
    codes.fill(127, 0, 128);
    codes.fill(-127, 128, 256);
    codes[256] = 1;
    dots[3] = -7;
    scan.dots(4096, 3, 1024);
    expect([...dots]).toEqual([128 * 127 * 32_767, -128 * 127 * 32_767, 32_767, -7]);
  });

  it('gives every one of the 128 numbers its own factor', () => {
    const scan = createScan();
    const query = new Int16Array(scan.memory.buffer, 0, 128);
    const codes = new Int8Array(scan.memory.buffer, 4096, 128);
    const dots = new Int32Array(scan.memory.buffer, 1024, 1);
    for (let at = 0; at < 128; at += 1) query[at] = at * 200 - 12_000;
    for (let at = 0; at < 128; at += 1) {
      codes.fill(0);
      codes[at] = -3;
      scan.dots(4096, 1, 1024);
      expect(dots[0]).toBe((12_000 - at * 200) * 3);
    }
  });
});
