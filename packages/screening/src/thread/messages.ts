import type { ListEntity } from '../entities/list-entity.ts';
import type { HitInFull, ScreeningOptions, Subject } from '../hits/index.ts';
import type { ListChanges, ScreeningSnapshot } from '../index/index.ts';
import type { ListFaultCode } from '../sources/list-fault.ts';
import type { ReadNotes } from '../sources/reading-log.ts';

/** What the thread that searches can be asked. It works off one request after the other. */
export type SearchRequest =
  | {
      readonly kind: 'search';
      readonly subjects: readonly Subject[];
      readonly options: ScreeningOptions;
      /** Of the snapshot with these changes; null: of the snapshot as it is. */
      readonly changes: number | null;
    }
  | { readonly kind: 'swap'; readonly snapshot: ScreeningSnapshot }
  /** Numbered by whoever asks. */
  | { readonly kind: 'open-changes'; readonly number: number; readonly changes: ListChanges }
  | { readonly kind: 'close-changes'; readonly number: number };

/** The hits of each subject; nothing for anything but a search. */
export type SearchAnswer = readonly (readonly HitInFull[])[];

/** What the thread that builds can be asked: the entities batch by batch, then what became of them. */
export type BuildRequest =
  | { readonly kind: 'add'; readonly entities: readonly ListEntity[] }
  | { readonly kind: 'finish' };

/** Null for a batch. */
export type BuildAnswer = ScreeningSnapshot | null;

/** What the thread that reads is started with: the file of one list. */
export interface ReadOrder {
  readonly formatId: string;
  readonly listId: string;
  readonly chunks: readonly Uint8Array[];
}

export interface ReadRequest {
  readonly kind: 'more';
}

/** Entities in their order, with what was noted of them all where there are no more; or why the file cannot be read further. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly entities: readonly ListEntity[]; readonly log: ReadNotes | null }
  | { readonly kind: 'fault'; readonly code: ListFaultCode; readonly message: string };

export interface Call<Request> {
  readonly call: number;
  readonly request: Request;
}

export type Reply<Answer> =
  | { readonly call: number; readonly answer: Answer }
  | { readonly call: number; readonly error: string };
