import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ListEntity } from '../entities/list-entity.ts';
import { ListFault } from './list-fault.ts';
import { ReadingLog } from './reading-log.ts';
import { HEAD_BYTES, type RecognisedFile, recogniseListFile } from './registry.ts';
import type { ChangesFile, ListFile, ListInput } from './source.ts';
import { unknownFile } from './unknown-file.ts';
import { changesFile, withChanges } from './with-changes.ts';

/** One list as it lies in a folder: the main file with its parts. */
export interface FoundList extends Pick<RecognisedFile, 'source' | 'format' | 'listId'> {
  readonly input: ListInput;
  readonly path: string;
  /** Every file that it is read from. */
  readonly paths: readonly string[];
}

/** A file that gives no list, and why. */
export interface PassedFile {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Changes of a list whose main file is not there. */
export interface FoundChanges extends Pick<RecognisedFile, 'source' | 'listId'> {
  readonly path: string;
  readonly changes: ChangesFile;
}

export interface FolderContents {
  readonly lists: readonly FoundList[];
  /** Oldest first, as their paths sort. */
  readonly changes: readonly FoundChanges[];
  /** Tells of files with changes too. */
  readonly passed: readonly PassedFile[];
}

export interface FolderReading {
  /** Told of every file that is not read, and of every list that breaks off. */
  onPassed?(file: PassedFile): void;
}

/** What a folder of kept lists holds beside the lists. */
export const LIST_MANIFEST = 'bonafide-list.json';
export const LIST_REFUSAL = 'bonafide-list-refused.json';

const CHANGES = 'changes';
const OWN_FILES = new Set([LIST_MANIFEST, LIST_REFUSAL]);

interface PlacedFile extends RecognisedFile {
  readonly path: string;
}

/** The lists in a folder and all folders in it. Where two hold the same list, the one whose path sorts last is taken. */
export async function listsInFolder(folder: string): Promise<FolderContents> {
  const placed: PlacedFile[] = [];
  const passed: PassedFile[] = [];
  for (const path of await filesUnder(folder)) {
    const head = await headOf(path);
    const found = recogniseListFile(head, basename(path));
    if (found === null) passed.push({ path, ...unknownFile(head) });
    else placed.push({ ...found, path });
  }
  const lists = new Map<string, FoundList>();
  for (const main of placed.filter(({ part }) => part === 'main')) {
    const before = lists.get(main.listId);
    if (before !== undefined) passed.push(shadowed(before, main));
    lists.set(main.listId, listOf(main, placed));
  }
  const without = placed.filter(({ part, listId }) => part !== 'main' && !lists.has(listId));
  const changes = without.flatMap((file) => {
    const found = changesOf(file);
    return found === null ? [] : [{ source: file.source, listId: file.listId, path: file.path, changes: found }];
  });
  return { lists: [...lists.values()], changes, passed: [...passed, ...without.map(alone)] };
}

/** Every entity of every list in a folder; a list that cannot be read is told to `onPassed` and the others go on. */
export async function* readListsFolder(folder: string, { onPassed }: FolderReading = {}): AsyncIterable<ListEntity> {
  const { lists, passed } = await listsInFolder(folder);
  for (const file of passed) onPassed?.(file);
  for (const list of lists) {
    try {
      yield* readList(list, new ReadingLog());
    } catch (error) {
      if (!(error instanceof ListFault)) throw error;
      onPassed?.({ path: list.path, code: error.code, message: error.message });
    }
  }
}

/** The entities of one list; throws `ListFault`. */
export function readList(
  { format, input }: Pick<FoundList, 'format' | 'input'>,
  log: ReadingLog,
): AsyncIterable<ListEntity> {
  const missing = (format.neededParts ?? []).filter((part) => !input.parts.has(part));
  if (missing.length > 0) {
    throw new ListFault('file.part_missing', `files beside the main one are missing: ${missing.join(', ')}`);
  }
  const entities = format.read(input, log);
  return input.changes === undefined || input.changes.length === 0 ? entities : withChanges(entities, input, log);
}

function listOf(main: PlacedFile, files: readonly PlacedFile[]): FoundList {
  const { source, format, listId, path } = main;
  const own = files.filter((file) => file.listId === listId && file.format === format);
  const parts = own.filter((file) => file.part !== 'main' && file.part !== CHANGES && besides(file, main));
  const later = own.filter(({ part }) => part === CHANGES);
  const input = {
    listId,
    main: listFile(path),
    parts: new Map(parts.map((file) => [file.part, listFile(file.path)])),
    changes: later.flatMap((file) => changesOf(file) ?? []),
  };
  return { source, format, listId, path, paths: [main, ...parts, ...later].map((file) => file.path), input };
}

function changesOf({ part, format, path }: PlacedFile): ChangesFile | null {
  return part === CHANGES ? changesFile(format, listFile(path), path) : null;
}

function besides(file: PlacedFile, main: PlacedFile): boolean {
  return dirname(file.path) === dirname(main.path);
}

function alone({ path, part }: PlacedFile): PassedFile {
  return {
    path,
    code: 'file.part_alone',
    message: `this is only the part "${part}" of a list whose main file is not here`,
  };
}

function shadowed({ path }: FoundList, later: PlacedFile): PassedFile {
  return { path, code: 'file.shadowed', message: `${later.path} holds the same list (${later.listId})` };
}

/** A file on disk as a list's file. */
export function listFile(path: string): ListFile {
  return { name: basename(path), bytes: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !OWN_FILES.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
