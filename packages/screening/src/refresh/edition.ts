import type { EntityKind, ListEntity } from '../entities/list-entity.ts';
import type { ListFacts, ReadingLog } from '../sources/reading-log.ts';
import { looksMangled } from './mangled-text.ts';

/** What tells whether an entry changed, without the entry. */
export interface EntryMark {
  readonly hash: string;
  /** Of its names alone. */
  readonly names: string;
}

/** Figures of a list's edition, as they are kept beside it. */
export interface EditionFigures {
  readonly facts: ListFacts;
  readonly entities: number;
  readonly names: number;
  readonly byKind: Readonly<Partial<Record<EntityKind, number>>>;
  readonly people: number;
  /** How many entities have at least one: birth dates (and such to the day) among people, the others among all. */
  readonly with: Readonly<Record<FilledField, number>>;
  readonly records: number;
  readonly skipped: number;
  /** Keys that stand twice with different content. */
  readonly doubleIds: number;
  readonly mangledNames: number;
  /** How many people are born on the day on which most are; editions of before do not tell. */
  readonly commonestBirth?: number;
  readonly lastLineEnded: boolean;
  /** Titles of columns that were left alone; editions of before do not tell. */
  readonly leftAlone?: readonly string[];
  readonly misread: readonly { readonly field: string; readonly seen: number; readonly misread: number }[];
}

export type FilledField = 'births' | 'birthDays' | 'countries' | 'documents' | 'addresses' | 'aliases' | 'programmes';

/** One edition of a list: its figures and the marks of its entries by their keys. */
export interface ListEdition {
  readonly listId: string;
  readonly figures: EditionFigures;
  readonly entries: ReadonlyMap<string, EntryMark>;
}

/** Counts an edition while its entities go by. */
export class EditionCounter {
  private readonly entries = new Map<string, EntryMark>();
  private readonly byKind: Partial<Record<EntityKind, number>> = {};
  private readonly filled: Record<FilledField, number> = {
    births: 0,
    birthDays: 0,
    countries: 0,
    documents: 0,
    addresses: 0,
    aliases: 0,
    programmes: 0,
  };
  private names = 0;
  private doubleIds = 0;
  private mangledNames = 0;
  private readonly birthDays = new Map<string, number>();

  add(entity: ListEntity): void {
    const before = this.entries.get(entity.sourceId);
    if (before !== undefined && before.hash !== entity.hash) this.doubleIds += 1;
    this.entries.set(entity.sourceId, { hash: entity.hash, names: namesMark(entity) });
    if (before !== undefined) return;
    this.byKind[entity.kind] = (this.byKind[entity.kind] ?? 0) + 1;
    this.names += entity.names.length;
    this.mangledNames += entity.names.filter(({ full }) => looksMangled(full)).length;
    for (const field of filledFields(entity)) this.filled[field] += 1;
    for (const { from, precision } of entity.births) {
      if (precision === 'day') this.birthDays.set(from, (this.birthDays.get(from) ?? 0) + 1);
    }
  }

  finish(listId: string, log: ReadingLog): ListEdition {
    return {
      listId,
      entries: this.entries,
      figures: {
        facts: log.facts,
        entities: this.entries.size,
        names: this.names,
        byKind: this.byKind,
        people: this.byKind.person ?? 0,
        with: this.filled,
        records: log.records,
        skipped: log.skipped,
        doubleIds: this.doubleIds,
        mangledNames: this.mangledNames,
        commonestBirth: [...this.birthDays.values()].reduce((most, count) => Math.max(most, count), 0),
        lastLineEnded: log.lastLineEnded,
        leftAlone: [...log.leftAlone],
        misread: [...log.fields].map(([field, counts]) => ({ field, ...counts })),
      },
    };
  }
}

function namesMark({ names }: ListEntity): string {
  return names.map(({ full }) => full).join('\n');
}

function filledFields(entity: ListEntity): readonly FilledField[] {
  const told: Record<FilledField, boolean> = {
    births: entity.kind === 'person' && entity.births.length > 0,
    birthDays: entity.kind === 'person' && entity.births.some(({ precision }) => precision === 'day'),
    countries: entity.nationalities.length + entity.countries.length > 0,
    documents: entity.documents.length > 0,
    addresses: entity.addresses.length > 0,
    aliases: entity.names.length > 1,
    programmes: entity.programmes.length > 0,
  };
  return (Object.keys(told) as FilledField[]).filter((field) => told[field]);
}
