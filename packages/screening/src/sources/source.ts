import type { ListEntity } from '../entities/list-entity.ts';
import type { ReadingLog } from './reading-log.ts';

/** A file of a list, wherever it comes from; `bytes` starts at the beginning each time. */
export interface ListFile {
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/** The files that make up one list: one, or a main file with its parts (OFAC's aliases and addresses). */
export interface ListInput {
  readonly listId: string;
  readonly main: ListFile;
  readonly parts: ReadonlyMap<string, ListFile>;
  /** Files of changes since the main file was made, oldest first. */
  readonly changes?: readonly ChangesFile[];
}

/** One change of an entry. */
export type EntityChange =
  | { readonly op: 'put'; readonly entity: ListEntity }
  | { readonly op: 'remove'; readonly sourceId: string };

/** A file that tells only what changed. */
export interface ChangesFile {
  /** The publisher's name of the edition that they lead to; null where the file does not tell it. */
  readonly version: string | null;
  /** The changes in their order; throws `ListFault`. */
  read(listId: string, log: ReadingLog): AsyncIterable<EntityChange>;
}

/** What a file was recognised as. */
export interface RecognisedPart {
  readonly listId: string;
  /** `main`, the name of a part that says nothing on its own, or `changes`. */
  readonly part: string;
}

/** One form in which a publisher gives a list out. */
export interface ListFormat {
  /** `ofac-csv`, `un-xml` … */
  readonly id: string;
  readonly title: string;
  /** Parts without which the main file is not read. */
  readonly neededParts?: readonly string[];
  /** Judges the file's first text (4 KiB without byte order mark) and its name; null when it is another form. */
  recognise(head: string, fileName: string): RecognisedPart | null;
  /** Reads a file whose part is `changes`. */
  readonly readChanges?: (file: ListFile, listId: string, log: ReadingLog) => AsyncIterable<EntityChange>;
  /** Streams the entities; throws `ListFault` where the file cannot be trusted further. */
  read(input: ListInput, log: ReadingLog): AsyncIterable<ListEntity>;
}

/** Below which a new edition is not believed. */
export interface ListGuards {
  /** Fewest entities that the whole list ever has; an extract is refused. */
  readonly minimum: number;
  /** Smallest share of people with a birth date, 0 where the list has none. */
  readonly birthShare: number;
}

export interface ListSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** What its licence lets an operator and us do with it; nothing is bundled. */
  readonly licence: string;
  readonly homepage: string;
  readonly formats: readonly ListFormat[];
  guards(listId: string): ListGuards;
}
