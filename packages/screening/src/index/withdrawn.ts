/** What of a snapshot holds no longer: entities, and all their names. A snapshot never changes, so searches pass it over. */
export interface Withdrawn {
  readonly entities: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
}

export const NOTHING_WITHDRAWN: Withdrawn = { entities: new Set(), names: new Set() };
