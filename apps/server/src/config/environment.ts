import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { StartRefused } from './start-refused.ts';

/** What the environment says. The master key may be absent; then it is kept in the data folder. */
export type EnvironmentSettings = Omit<Config, 'masterKey'> & { readonly masterKey: Uint8Array | null };

type Environment = Readonly<Record<string, string | undefined>>;

const MASTER_KEY_BYTES = 32;

/** Reads every setting and lists all faults at once. Values are not repeated in the message: some are secrets. */
export function parseEnvironment(environment: Environment, workingDirectory: string): EnvironmentSettings {
  const faults: string[] = [];
  const text = (name: string) => environment[name]?.trim() || null;
  const whole = (name: string, range: { least: number; most: number; otherwise: number }) => {
    const value = text(name);
    if (value === null) return range.otherwise;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= range.least && number <= range.most) return number;
    faults.push(`${name} is a whole number from ${range.least} to ${range.most}`);
    return range.otherwise;
  };
  const absolute = (name: string): string | null => {
    const path = text(name);
    return path === null ? null : resolve(workingDirectory, path);
  };
  const port = whole('PORT', { least: 1, most: 65_535, otherwise: 8080 });
  const settings: EnvironmentSettings = {
    port,
    host: text('HOST') ?? '127.0.0.1',
    publicUrl: parsePublicUrl(text('PUBLIC_URL'), faults) ?? `http://localhost:${port}`,
    dataDir: resolve(workingDirectory, text('BONAFIDE_DATA_DIR') ?? 'data'),
    databaseUrl: parseDatabaseUrl(text('DATABASE_URL'), faults),
    storageUrl: parseStorageScheme(text('STORAGE_URL'), faults),
    masterKey: parseMasterKey(text('BONAFIDE_MASTER_KEY'), faults),
    workers: whole('BONAFIDE_WORKERS', { least: 0, most: 64, otherwise: 2 }),
    requestsPerHour: whole('BONAFIDE_REQUESTS_PER_HOUR', { least: 1, most: 1_000_000_000, otherwise: 10_000 }),
    attemptsPerSession: whole('BONAFIDE_ATTEMPTS_PER_SESSION', { least: 1, most: 10, otherwise: 2 }),
    fileUrlSeconds: whole('BONAFIDE_FILE_URL_SECONDS', { least: 10, most: 86_400, otherwise: 900 }),
    webhookDays: whole('BONAFIDE_WEBHOOK_DAYS', { least: 1, most: 36_500, otherwise: 90 }),
    faceEmbedderCard: absolute('BONAFIDE_FACE_EMBEDDER'),
    attackDetectorCard: absolute('BONAFIDE_ATTACK_DETECTOR'),
    riskDataDir: absolute('BONAFIDE_RISK_DATA'),
  };
  if (faults.length > 0) throw new StartRefused(`Settings that cannot be used: ${faults.join('; ')}.`);
  return settings;
}

function parsePublicUrl(value: string | null, faults: string[]): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  faults.push('PUBLIC_URL is an origin such as https://kyc.example.com');
  return null;
}

function parseDatabaseUrl(value: string | null, faults: string[]): string | null {
  if (value === null || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
  faults.push('DATABASE_URL reads postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  return null;
}

function parseStorageScheme(value: string | null, faults: string[]): string | null {
  if (value === null || (/^s3\+https?:\/\//.test(value) && URL.canParse(value))) return value;
  faults.push('STORAGE_URL reads s3+https://KEY:SECRET@HOST/BUCKET/PREFIX');
  return null;
}

/** 32 bytes as 64 hexadecimal digits or as base64. */
export function decodeMasterKey(value: string): Uint8Array | null {
  const hex = /^[0-9a-f]{64}$/i.test(value);
  if (!hex && !/^[A-Za-z0-9+/_-]{43}=?$/.test(value)) return null;
  const bytes = new Uint8Array(Buffer.from(value, hex ? 'hex' : 'base64'));
  return bytes.length === MASTER_KEY_BYTES ? bytes : null;
}

function parseMasterKey(value: string | null, faults: string[]): Uint8Array | null {
  if (value === null) return null;
  const key = decodeMasterKey(value);
  if (key === null) faults.push('BONAFIDE_MASTER_KEY is 32 bytes in hexadecimal or base64');
  return key;
}
