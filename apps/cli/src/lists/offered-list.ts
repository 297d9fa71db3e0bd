import type { FoundList, ListGuards } from '@bonafide/screening';

/** A list to take, with the guards of whoever published it. */
export interface OfferedList {
  readonly list: FoundList;
  readonly guards: ListGuards;
}
