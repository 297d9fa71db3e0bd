import { access, chmod, constants, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '../platform/ports.ts';
import { decodeMasterKey } from './environment.ts';
import { StartRefused } from './start-refused.ts';

/** Makes sure that the data folder exists and can be written; throws `StartRefused` otherwise. */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    const made = await mkdir(dataDir, { recursive: true });
    // The embedded database may run as another user, who has to pass through; everything inside is closed by its own mode.
    if (made !== undefined) await chmod(dataDir, 0o755);
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartRefused(
      `The data folder ${dataDir} cannot be used (${code}): set BONAFIDE_DATA_DIR to a writable folder.`,
    );
  }
}

/** The secret kept in `path` (mode 600), made by `create` when there is none. Of processes that start together, one creates it. */
export async function keptSecret(path: string, create: () => string): Promise<string> {
  const kept = await readIfThere(path);
  if (kept !== null) return kept;
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.new`;
  try {
    await writeFile(aside, `${create()}\n`, { mode: 0o600, flush: true });
    // Linking fails when somebody else was first, and never shows a half-written file.
    await link(aside, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(aside, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}

/** The master key of this data folder, created with the first start. */
export async function keptMasterKey(dataDir: string, random: Random): Promise<Uint8Array> {
  const path = join(dataDir, 'master.key');
  const key = decodeMasterKey(await keptSecret(path, () => Buffer.from(random.bytes(32)).toString('base64')));
  if (key === null) throw new StartRefused(`${path} does not hold a master key of 32 bytes: restore it from a backup.`);
  return key;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
