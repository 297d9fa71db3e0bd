import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../platform/random.ts';
import { keptMasterKey, keptSecret, prepareDataFolder } from './data-folder.ts';
import { refusalSentence } from './refusal.ts';
import { StartRefused } from './start-refused.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('keptSecret', () => {
  it('creates once, closed to others, and gives the same ever after', async () => {
    const path = join(folder, 'deep', 'secret');
    expect(await keptSecret(path, () => 'first')).toBe('first');
    expect(await keptSecret(path, () => 'second')).toBe('first');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['secret']);
  });

  it('agrees with whoever creates it at the same moment', async () => {
    const path = join(folder, 'secret');
    const made = await keptSecret(path, () => {
      writeFileSync(path, 'the other\n');
      return 'mine';
    });
    expect(made).toBe('the other');
  });
});

describe('keptMasterKey', () => {
  it('has 32 bytes and survives', async () => {
    const key = await keptMasterKey(folder, systemRandom);
    expect(key).toHaveLength(32);
    expect(await keptMasterKey(folder, systemRandom)).toEqual(key);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  });

  it('is never replaced when it is damaged: what it sealed would be lost', async () => {
    writeFileSync(join(folder, 'master.key'), 'damaged');
    await expect(keptMasterKey(folder, systemRandom)).rejects.toThrow(StartRefused);
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe('damaged');
  });
});

describe('prepareDataFolder', () => {
  it('makes the folder with its parents', async () => {
    await prepareDataFolder(join(folder, 'a', 'b'));
    expect(statSync(join(folder, 'a', 'b')).isDirectory()).toBe(true);
  });

  it('says in a sentence why a folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(prepareDataFolder(join(folder, 'file', 'data'))).rejects.toThrow(
      /cannot be used \(ENOTDIR\): set BONAFIDE_DATA_DIR/,
    );
  });
});

describe('refusalSentence', () => {
  const coded = (code: string, cause?: unknown) => Object.assign(new Error('secret', { cause }), { code });

  it('finds the code in an error, its causes and the tries it sums up', () => {
    expect(refusalSentence(coded('28P01'))).toMatch(/user or password/);
    expect(refusalSentence(new Error('outer', { cause: coded('ENOSPC') }))).toBe('The disk is full.');
    expect(refusalSentence(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toMatch(
      /does not answer/,
    );
  });

  it('never repeats what a library said', () => {
    for (const code of ['28P01', 'ECONNREFUSED', '3D000']) expect(refusalSentence(coded(code))).not.toContain('secret');
  });

  it('leaves faults of the program alone', () => {
    expect(refusalSentence(new TypeError('x'))).toBeNull();
    expect(refusalSentence('x')).toBeNull();
  });
});
