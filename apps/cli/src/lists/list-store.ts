import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type EditionFigures,
  entityLine,
  type FoundList,
  LIST_MANIFEST,
  LIST_REFUSAL,
  type ListEntity,
  type ListFile,
  ReadingLog,
  type RefreshRefusal,
  readList,
} from '@bonafide/screening';

/** What is known of a list that is kept. */
export interface KeptList {
  readonly listId: string;
  readonly source: string;
  readonly format: string;
  /** The folder of the edition in force, beside the manifest. */
  readonly edition: string;
  /** Where its file came from, and when: an ISO 8601 instant. */
  readonly origin: string;
  readonly retrievedAt: string;
  readonly figures: EditionFigures;
}

/** An edition that was not taken. */
export interface KeptRefusal {
  readonly listId: string;
  readonly origin: string;
  readonly at: string;
  readonly refusals: readonly RefreshRefusal[];
}

/** A folder for each list, in it the edition in force and its manifest. The manifest is what makes an edition the one in force. */
export async function keepList(folder: string, list: FoundList, kept: Omit<KeptList, 'edition'>): Promise<void> {
  const home = join(folder, kept.listId);
  const edition = `edition-${kept.retrievedAt.replace(/\D/g, '')}`;
  await mkdir(join(home, edition), { recursive: true });
  await copyList(list, join(home, edition));
  await replace(join(home, LIST_MANIFEST), { ...kept, edition });
  await rm(join(home, LIST_REFUSAL), { force: true });
  await removeOthers(home, edition);
}

/** Notes why an edition was not taken; the one in force stays. */
export async function keepRefusal(folder: string, refusal: KeptRefusal): Promise<void> {
  const home = join(folder, refusal.listId);
  await mkdir(home, { recursive: true });
  await replace(join(home, LIST_REFUSAL), refusal);
}

/** What is kept under a list's folder; null where nothing is. */
export async function keptList(folder: string, listId: string): Promise<KeptList | null> {
  return readJson<KeptList>(join(folder, listId, LIST_MANIFEST));
}

export async function keptRefusals(folder: string): Promise<readonly KeptRefusal[]> {
  const found = await Promise.all(
    (await foldersIn(folder)).map((name) => readJson<KeptRefusal>(join(folder, name, LIST_REFUSAL))),
  );
  return found.filter((refusal) => refusal !== null);
}

/** The manifest of the edition that a list's file lies in; null for a file that nobody keeps. */
export async function manifestOf(list: FoundList): Promise<KeptList | null> {
  const edition = dirname(resolve(list.path));
  const manifest = await readJson<KeptList>(join(dirname(edition), LIST_MANIFEST));
  return manifest?.edition === basename(edition) ? manifest : null;
}

/** A list with files of changes is written as what it is after them, for the next changes follow upon that. */
async function copyList(list: FoundList, folder: string): Promise<void> {
  const { main, parts, changes = [] } = list.input;
  if (changes.length > 0) await writeEntities(readList(list, new ReadingLog()), join(folder, 'entities.jsonl'));
  else for (const file of [main, ...parts.values()]) await copy(file, folder);
}

/** Writes entities in our own form. */
export async function writeEntities(entities: AsyncIterable<ListEntity>, path: string): Promise<void> {
  await pipeline(Readable.from(lines(entities)), createWriteStream(path));
}

async function* lines(entities: AsyncIterable<ListEntity>): AsyncIterable<string> {
  for await (const entity of entities) yield `${entityLine(entity)}\n`;
}

async function copy(file: ListFile, folder: string): Promise<void> {
  await pipeline(Readable.from(file.bytes()), createWriteStream(join(folder, file.name)));
}

/** The other file is there at once and whole, or not at all. */
async function replace(path: string, content: unknown): Promise<void> {
  const next = `${path}.next`;
  await writeFile(next, `${JSON.stringify(content, null, 2)}\n`);
  await rename(next, path);
}

async function removeOthers(home: string, edition: string): Promise<void> {
  const others = (await foldersIn(home)).filter((name) => name.startsWith('edition-') && name !== edition);
  await Promise.all(others.map((name) => rm(join(home, name), { recursive: true })));
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
