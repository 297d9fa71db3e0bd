import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../random.ts';
import { createVault, SealBroken } from './envelope-vault.ts';

const MASTER = systemRandom.bytes(32);
const vault = createVault(MASTER, systemRandom);
const ID = '4f0f1a52-9d3f-4d4e-8f54-0d7c3a3a1b9e';
const bytes = (text: string) => new TextEncoder().encode(text);

describe('session keys', () => {
  it('open what they sealed, whatever it is', () => {
    const key = vault.openKey(vault.createKey(ID), ID);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), fc.string(), (plain, context) => {
        expect(key.open(key.seal(plain, context), context)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('are bound to their session and to the instance', () => {
    const wrapped = vault.createKey(ID);
    expect(() => vault.openKey(wrapped, '00000000-0000-4000-8000-000000000000')).toThrow(SealBroken);
    expect(() => createVault(systemRandom.bytes(32), systemRandom).openKey(wrapped, ID)).toThrow(SealBroken);
  });

  it('differ between sessions', () => {
    const sealed = vault.openKey(vault.createKey('a'), 'a').seal(bytes('x'), 'c');
    expect(() => vault.openKey(vault.createKey('b'), 'b').open(sealed, 'c')).toThrow(SealBroken);
  });

  it('open after a restart with the same master key', () => {
    const wrapped = vault.createKey(ID);
    const sealed = vault.openKey(wrapped, ID).seal(bytes('kept'), 'c');
    const later = createVault(MASTER, systemRandom).openKey(wrapped, ID);
    expect(later.open(sealed, 'c')).toEqual(bytes('kept'));
  });
});

describe('sealed bytes', () => {
  const key = vault.openKey(vault.createKey(ID), ID);

  it('do not open under another context', () => {
    expect(() => key.open(key.seal(bytes('x'), 'evidence/1'), 'evidence/2')).toThrow(SealBroken);
  });

  it('do not open when any single bit was changed', () => {
    const sealed = key.seal(bytes('abc'), 'c');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = sealed.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => key.open(altered, 'c'), `bit ${bit}`).toThrow(SealBroken);
    }
  });

  it('do not open when cut to any length', () => {
    const sealed = key.seal(bytes('abc'), 'c');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => key.open(sealed.subarray(0, length), 'c')).toThrow(SealBroken);
    }
  });

  it('never repeat a nonce or show the plain text', () => {
    const sealed = Array.from({ length: 100 }, () => key.seal(bytes('PLAINTEXT'), 'c'));
    expect(new Set(sealed.map((one) => Buffer.from(one.subarray(1, 13)).toString('hex'))).size).toBe(100);
    for (const one of sealed) expect(Buffer.from(one).toString('latin1')).not.toContain('PLAINTEXT');
  });
});

describe('instance secrets and signatures', () => {
  it('open under their context only', () => {
    const sealed = vault.sealSecret('signing-key', 'partner/1');
    expect(vault.openSecret(sealed, 'partner/1')).toBe('signing-key');
    expect(() => vault.openSecret(sealed, 'partner/2')).toThrow(SealBroken);
  });

  it('sign the same text alike and depend on the master key', () => {
    expect(vault.sign('a')).toMatch(/^[0-9a-f]{64}$/);
    expect(vault.sign('a')).toBe(createVault(MASTER, systemRandom).sign('a'));
    expect(vault.sign('a')).not.toBe(vault.sign('b'));
    expect(vault.sign('a')).not.toBe(createVault(systemRandom.bytes(32), systemRandom).sign('a'));
  });

  it('find the same text again by its digest, which is no signature', () => {
    expect(vault.digest('a')).toEqual(createVault(MASTER, systemRandom).digest('a'));
    expect(vault.digest('a')).not.toEqual(vault.digest('b'));
    expect(vault.digest('a')).not.toEqual(createVault(systemRandom.bytes(32), systemRandom).digest('a'));
    expect(Buffer.from(vault.digest('a')).toString('hex')).not.toBe(vault.sign('a'));
  });

  it('need a master key of 32 bytes', () => {
    expect(() => createVault(new Uint8Array(31), systemRandom)).toThrow(RangeError);
  });
});
