import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeMasterKey, parseEnvironment } from './environment.ts';
import { StartRefused } from './start-refused.ts';

const parse = (environment: Record<string, string>) => parseEnvironment(environment, '/srv/bonafide');

describe('parseEnvironment', () => {
  it('needs nothing', () => {
    expect(parse({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      dataDir: '/srv/bonafide/data',
      databaseUrl: null,
      storageUrl: null,
      masterKey: null,
      workers: 2,
      requestsPerHour: 10_000,
      faceEmbedderCard: null,
      attackDetectorCard: null,
    });
  });

  it('takes what is set, and an empty value as not set', () => {
    const key = randomBytes(32);
    const settings = parse({
      PORT: '9000',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://kyc.example.com/',
      BONAFIDE_DATA_DIR: '/var/data',
      DATABASE_URL: 'postgres://u:p@db/bonafide',
      STORAGE_URL: 's3+https://k:s@host/bucket',
      BONAFIDE_MASTER_KEY: key.toString('hex'),
      BONAFIDE_WORKERS: '',
      BONAFIDE_FACE_EMBEDDER: 'data/models/ours/card.json',
      BONAFIDE_ATTACK_DETECTOR: '/models/detector/card.json',
    });
    expect(settings).toMatchObject({
      port: 9000,
      host: '0.0.0.0',
      publicUrl: 'https://kyc.example.com',
      dataDir: '/var/data',
      databaseUrl: 'postgres://u:p@db/bonafide',
      storageUrl: 's3+https://k:s@host/bucket',
      workers: 2,
      faceEmbedderCard: '/srv/bonafide/data/models/ours/card.json',
      attackDetectorCard: '/models/detector/card.json',
    });
    expect(Buffer.from(settings.masterKey ?? [])).toEqual(key);
  });

  it('follows the port with the public address', () => {
    expect(parse({ PORT: '8123' }).publicUrl).toBe('http://localhost:8123');
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '0'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'shop.example.org'],
    ['PUBLIC_URL', 'https://shop.example.org/path'],
    ['DATABASE_URL', 'mysql://u:p@db/x'],
    ['DATABASE_URL', 'postgres://[bad'],
    ['STORAGE_URL', 'https://k:s@host/bucket'],
    ['BONAFIDE_MASTER_KEY', 'short'],
    ['BONAFIDE_WORKERS', '1.5'],
  ])('refuses %s=%s by name and without the value', (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(StartRefused);
    expect(() => parse({ [name]: value })).toThrow(new RegExp(name));
    if (value.length > 4) expect(() => parse({ [name]: value })).not.toThrow(value);
  });

  it('lists every fault at once', () => {
    expect(() => parse({ PORT: 'x', DATABASE_URL: 'y', BONAFIDE_MASTER_KEY: 'z' })).toThrow(
      /PORT .*DATABASE_URL .*BONAFIDE_MASTER_KEY /,
    );
  });
});

describe('decodeMasterKey', () => {
  it('reads 32 bytes in hexadecimal, base64 and base64url', () => {
    const key = randomBytes(32);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(Buffer.from(decodeMasterKey(key.toString(encoding)) ?? [])).toEqual(key);
    }
  });

  it('refuses every other length', () => {
    for (const length of [0, 16, 31, 33, 64]) {
      expect(decodeMasterKey(randomBytes(length).toString('base64'))).toBeNull();
      expect(decodeMasterKey(randomBytes(length).toString('hex'))).toBeNull();
    }
  });
});
