import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { constants, createWriteStream, existsSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportBundle, importBundle } from '../lists/list-bundles.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { printCame } from './lists-origin.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

const OPTIONS = { json: { type: 'boolean', default: false }, key: { type: 'string' } } as const;

export async function importLists(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Misuse('give one bundle');
  const publicKey = await keyOf(values.key, createPublicKey);
  await access(path, constants.R_OK).catch(() => {
    throw new CommandFailed(`The bundle ${path} cannot be read.`);
  });
  const imported = await withDeps((deps) => importBundle(deps, { path, publicKey }));
  if (imported.kind === 'refused') throw new CommandFailed(`Nothing was taken: ${imported.refusals[0]?.words ?? ''}.`);
  printCame(imported.lists, values.json, terminal);
}

export async function exportLists(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { ...OPTIONS, out: { type: 'string' } } });
  const { out } = values;
  if (out === undefined) throw new Misuse('say where to: --out FILE');
  const privateKey = await keyOf(values.key, createPrivateKey);
  if (existsSync(out)) throw new CommandFailed(`There is a file ${out} already. Name another, or remove it first.`);
  await withDeps(async (deps) =>
    pipeline(await exportBundle(deps, privateKey), createWriteStream(out, { flags: 'wx' })),
  );
  print(values.json ? JSON.stringify({ out }) : `Written to ${out}.`);
}

async function keyOf(path: string | undefined, read: (pem: string) => KeyObject): Promise<KeyObject> {
  if (path === undefined) throw new Misuse('--key names a file with an Ed25519 key (PEM)');
  const pem = await readFile(path, 'utf8').catch(() => {
    throw new CommandFailed('The file of the key cannot be read.');
  });
  try {
    const key = read(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: the message of the cryptographic library is for nobody.
  }
  throw new CommandFailed('The file holds no Ed25519 key in PEM.');
}
