/** What a list file says about itself. */
export interface ListFacts {
  /** The publisher's name of this edition, where there is one. */
  readonly version?: string;
  /** The day it was made, ISO 8601. */
  readonly date?: string;
  /** How many entries it says it has. */
  readonly announced?: number;
  /** When whoever sent it on in a bundle had it from its publisher: an ISO 8601 instant. */
  readonly retrievedAt?: string;
}

/** What was noted while a list was read. */
export type ReadNotes = Pick<ReadingLog, 'facts' | 'records' | 'skipped' | 'lastLineEnded' | 'fields' | 'leftAlone'>;

/** As many titles are told, and so much of each. */
const MOST_TITLES = 20;
const LONGEST_TITLE = 60;

/** What a reader notes while it reads one list. */
export class ReadingLog {
  facts: ListFacts = {};
  /** Entries met, whether or not they became an entity. */
  records = 0;
  /** Entries that became none: without a name or a key. */
  skipped = 0;
  /** False when the last line has no end; what is missing behind it cannot be known. */
  lastLineEnded = true;
  /** Values of fields with a known form, and how many of them did not have it: columns that were shuffled show here. */
  readonly fields = new Map<string, { seen: number; misread: number }>();

  /** Titles of columns that mean nothing to the reader: what stands in them is held against nobody. */
  readonly leftAlone = new Set<string>();

  says(facts: ListFacts): void {
    this.facts = { ...this.facts, ...facts };
  }

  /** Notes whether a field's value was understood, and gives the value back. */
  understood<T>(field: string, value: T | null): T | null {
    const count = this.fields.get(field) ?? { seen: 0, misread: 0 };
    this.fields.set(field, { seen: count.seen + 1, misread: count.misread + (value === null ? 1 : 0) });
    return value;
  }

  leavesAlone(title: string): void {
    const told = title.trim().slice(0, LONGEST_TITLE);
    if (told !== '' && this.leftAlone.size < MOST_TITLES) this.leftAlone.add(told);
  }

  /** Notes an entry and what became of it. */
  entry<T>(entity: T | null): T | null {
    this.records += 1;
    if (entity === null) this.skipped += 1;
    return entity;
  }

  /** Notes what another log has of the same list. */
  takeOver({ facts, records, skipped, lastLineEnded, fields, leftAlone }: ReadNotes): void {
    this.says(facts);
    this.records += records;
    this.skipped += skipped;
    this.lastLineEnded &&= lastLineEnded;
    for (const title of leftAlone) this.leavesAlone(title);
    for (const [field, { seen, misread }] of fields) {
      const own = this.fields.get(field) ?? { seen: 0, misread: 0 };
      this.fields.set(field, { seen: own.seen + seen, misread: own.misread + misread });
    }
  }
}
