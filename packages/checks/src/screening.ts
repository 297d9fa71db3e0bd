import type { Engine } from '@bonafide/domain';
import type { Hit, ListEntity, Subject } from '@bonafide/screening';

/** A list as it stood when somebody was screened against it. */
export interface ScreenedList {
  readonly id: string;
  readonly name: string;
  /** Whose list it is, by the reader that understands it: `ofac`, `un`, `custom` ... */
  readonly source: string;
  /** The list's own version or the date of its publication, as its keeper knows it. */
  readonly version: string;
  /** Entries that it had. */
  readonly entries: number;
}

/** Who decided that an entry is somebody else, and when; it holds while what matters of the entry stays what it was. */
export interface Dismissal {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string | null;
}

/** One entry that may be the person, with everything that the list said of it at that moment. */
export interface ScreeningHit {
  readonly hit: Hit;
  readonly entity: ListEntity;
  /** When the entry's present content was first seen, ISO 8601; null: nobody noted it. */
  readonly changedAt: string | null;
  readonly list: Pick<ScreenedList, 'id' | 'name' | 'source' | 'version'>;
  /** Null: nobody has looked, or somebody confirmed it. */
  readonly dismissed: Dismissal | null;
}

export interface Screened {
  readonly outcome: 'screened';
  readonly subject: Subject;
  /** [0,1]; what scores less is not told. */
  readonly threshold: number;
  readonly lists: readonly ScreenedList[];
  /** Best first. */
  readonly hits: readonly ScreeningHit[];
  /** The matcher; `modelDigest` is the digest of the lists that it held. */
  readonly engine: Engine;
  /** ISO 8601. */
  readonly screenedAt: string;
}

/** Why nobody was screened. `no_list`: none is loaded. `unavailable`: a fault of ours. `no_name`: the document gave none. */
export const SCREENING_FAULTS = ['no_list', 'unavailable', 'no_name'] as const;
export type ScreeningFault = (typeof SCREENING_FAULTS)[number];

export interface NotScreened {
  readonly outcome: 'not_screened';
  readonly fault: ScreeningFault;
}

export type ScreeningFindings = Screened | NotScreened;

/** Screens somebody. Faults are answers; what it throws is taken for one. */
export type ScreenPerson = (subject: Subject) => Promise<ScreeningFindings>;
