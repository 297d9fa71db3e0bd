import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkKind } from '@bonafide/domain';
import { type AddressDatabase, openAddressDatabase } from './address-database.ts';
import { type AddressRanges, readAddressRanges } from './address-ranges.ts';

/** Names of the lists, without `.txt`. */
const LISTS: Readonly<Record<string, NetworkKind>> = {
  tor: 'tor',
  vpn: 'vpn',
  proxy: 'proxy',
  'data-centre': 'data_centre',
};
const DISPOSABLE = 'disposable-domains.txt';

/** One file of the folder, opened. `stamp` changes with its content. */
export interface RiskFile {
  readonly name: string;
  readonly stamp: string;
  readonly content: RiskFileContent;
}

export type RiskFileContent =
  | { readonly is: 'database'; readonly database: AddressDatabase }
  | { readonly is: 'ranges'; readonly kind: NetworkKind; readonly ranges: AddressRanges }
  | { readonly is: 'domains'; readonly domains: ReadonlySet<string> };

/** Told of a file that could not be opened, by its name. */
type OnFault = (name: string) => void;

/** Opens the files that have changed since `known`; one that cannot be opened stays what it was. Files with other names are left alone. */
export async function readRiskFiles(
  folder: string,
  known: readonly RiskFile[],
  onFault: OnFault,
): Promise<readonly RiskFile[]> {
  const files: RiskFile[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!isRiskFile(name)) continue;
    const before = known.find((file) => file.name === name);
    try {
      const { mtimeMs, size } = await stat(join(folder, name));
      const stamp = `${mtimeMs}/${size}`;
      files.push(before?.stamp === stamp ? before : { name, stamp, content: await open(folder, name) });
    } catch {
      onFault(name);
      if (before) files.push(before);
    }
  }
  return files;
}

const listOf = (name: string): NetworkKind | undefined =>
  name.endsWith('.txt') && Object.hasOwn(LISTS, name.slice(0, -4)) ? LISTS[name.slice(0, -4)] : undefined;

function isRiskFile(name: string): boolean {
  return name.endsWith('.mmdb') || name === DISPOSABLE || listOf(name) !== undefined;
}

async function open(folder: string, name: string): Promise<RiskFileContent> {
  const bytes = await readFile(join(folder, name));
  if (name.endsWith('.mmdb')) return { is: 'database', database: openAddressDatabase(bytes) };
  const text = bytes.toString('utf8');
  const kind = listOf(name);
  return kind === undefined
    ? { is: 'domains', domains: readDomains(text) }
    : { is: 'ranges', kind, ranges: readAddressRanges(text) };
}

function readDomains(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return new Set(lines.filter((line) => line !== ''));
}
