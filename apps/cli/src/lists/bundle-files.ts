import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  type BundledListFacts,
  entityLines,
  examineList,
  type FoundList,
  type ListGuards,
  type ListToBundle,
  listFile,
  listSource,
  listsInFolder,
  ReadingLog,
  readBundle,
  readList,
  writeBundle,
} from '@bonafide/screening';
import { EXIT, Misuse, type Terminal } from '../command.ts';
import { manifestOf, writeEntities } from './list-store.ts';

/** RFC 1952 section 2.3.1. */
const GZIP_MAGIC = [0x1f, 0x8b];

/** Whether a path is a packed file rather than a folder or a list. */
export async function isBundle(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    if ((await file.stat()).isDirectory()) return false;
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return GZIP_MAGIC.every((byte, index) => buffer[index] === byte);
  } finally {
    await file.close();
  }
}

/** The lists of a bundle, each unpacked while it is looked at. Throws when the bundle is not to be trusted. */
export async function* unpackedBundle(
  path: string,
  keyFile: string,
): AsyncIterable<{ list: FoundList; guards: ListGuards }> {
  const opened = await readBundle(listFile(path), createPublicKey(await readFile(keyFile)));
  if (opened.kind === 'refused') throw new Error(`${opened.words} (${opened.code})`);
  for (const facts of opened.manifest.lists) {
    const folder = await mkdtemp(join(tmpdir(), 'bonafide-bundle-'));
    try {
      const file = join(folder, 'entities.jsonl');
      await writeEntities(opened.entities(facts.listId), file);
      yield unpacked(facts, file);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

/** The guards are those of the list's own publisher: a bundle makes no extract whole. */
function unpacked(
  { listId, sourceId, version, date, retrievedAt }: BundledListFacts,
  path: string,
): { list: FoundList; guards: ListGuards } {
  const source = listSource(sourceId) ?? listSource('normalised');
  if (source === null) throw new Error('the registry of sources lacks bundles');
  const facts = {
    ...(version === null ? {} : { version }),
    ...(date === null ? {} : { date }),
    ...(retrievedAt === null ? {} : { retrievedAt }),
  };
  const format = {
    ...entityLines,
    read(input: FoundList['input'], log: ReadingLog) {
      log.says(facts);
      return entityLines.read(input, log);
    },
  };
  const input = { listId, main: listFile(path), parts: new Map() };
  return { list: { source, format, listId, path, paths: [path], input }, guards: source.guards(listId) };
}

/** `bonafide lists bundle`: packs the lists of a folder into one signed file. */
export async function listsBundle(args: readonly string[], { print }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { lists: { type: 'string' }, key: { type: 'string' }, out: { type: 'string' } },
  });
  const { lists: folder, key, out } = values;
  if (folder === undefined || key === undefined || out === undefined) {
    throw new Misuse('say what to pack, with which key and where: --lists DIR --key PRIVATE.pem --out FILE');
  }
  const lists: ListToBundle[] = [];
  for (const list of (await listsInFolder(folder)).lists) lists.push(await toBundle(list));
  const bytes = await writeBundle({
    lists,
    createdAt: new Date().toISOString(),
    privateKey: createPrivateKey(await readFile(key)),
  });
  await pipeline(Readable.from(bytes), createWriteStream(`${out}.next`));
  await rename(`${out}.next`, out);
  for (const { listId } of lists) print(listId);
  return EXIT.done;
}

async function toBundle(list: FoundList): Promise<ListToBundle> {
  const kept = await manifestOf(list);
  const facts = kept?.figures.facts ?? (await factsOf(list));
  const sourceId = kept?.source ?? list.source.id;
  return {
    listId: list.listId,
    sourceId,
    facts,
    retrievedAt: kept?.retrievedAt ?? null,
    entities: () => readList(list, new ReadingLog()),
  };
}

async function factsOf(list: FoundList) {
  const examined = await examineList(list);
  if (examined.kind === 'refused') throw new Error(`${list.path}: ${examined.refusals[0].words}`);
  return examined.edition.figures.facts;
}
