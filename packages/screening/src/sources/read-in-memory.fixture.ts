import { basename } from 'node:path';
import type { ListEntity } from '../entities/list-entity.ts';
import { memoryFile } from './invented/invented-lists.fixture.ts';
import { readList } from './lists-folder.ts';
import { ReadingLog } from './reading-log.ts';
import { type RecognisedFile, recogniseListFile } from './registry.ts';
import type { ListInput } from './source.ts';

export interface ReadInMemory {
  readonly entities: readonly ListEntity[];
  readonly log: ReadingLog;
  readonly format: string;
  readonly listId: string;
}

/** Recognises and reads a list whose files are given as text; throws when none of them is a main file. */
export async function readInMemory(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadInMemory> {
  const { main, input } = recognised(files);
  const log = new ReadingLog();
  const entities: ListEntity[] = [];
  for await (const entity of readList({ format: main.format, input }, log)) entities.push(entity);
  return { entities, log, format: main.format.id, listId: main.listId };
}

/** The list that files in memory make up. */
export function recognised(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly main: RecognisedFile;
  readonly input: ListInput;
} {
  const found = Object.entries(files).map(([name, content]) => {
    const file = memoryFile(name, content);
    return { file, as: recogniseListFile(Buffer.from(content), basename(name)) };
  });
  const main = found.find(({ as }) => as?.part === 'main');
  if (main?.as === undefined || main.as === null) throw new Error('no file is recognised as a list');
  const parts = found.flatMap(({ file, as }) => (as === null || as.part === 'main' ? [] : [[as.part, file] as const]));
  return { main: main.as, input: { listId: main.as.listId, main: main.file, parts: new Map(parts) } };
}
