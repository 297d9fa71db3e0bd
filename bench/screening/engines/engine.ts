/** A listed name as every engine gets it: romanised, lower-case, in natural order, as the product's own index sees it. */
export interface IndexedName {
  readonly entityId: string;
  readonly name: string;
}

export interface Found {
  readonly entityId: string;
  /** [0,1]; null where an engine ranks but has no score that could be compared. */
  readonly score: number | null;
}

/** Finds the ten entities that fit a name best, the best first. */
export interface Engine {
  search(name: string): Promise<readonly Found[]> | readonly Found[];
  /** What must be known of it to read its figures. */
  readonly note?: string;
  stop?(): Promise<void>;
}

export const TOP = 10;

/** The best entities of names in order, each entity once. */
export function bestEntities(names: readonly IndexedName[], order: Iterable<number>): readonly Found[] {
  const entities = new Set<string>();
  for (const at of order) {
    entities.add(names[at]?.entityId ?? '');
    if (entities.size === TOP) break;
  }
  return [...entities].map((entityId) => ({ entityId, score: null }));
}

/** A scan's best entities: `similarity` of the query with every name. */
export function scanned(
  names: readonly IndexedName[],
  similarity: (name: string, at: number) => number,
): readonly Found[] {
  const best = new Map<string, number>();
  for (const [at, { entityId, name }] of names.entries()) {
    const score = similarity(name, at);
    if (score > (best.get(entityId) ?? 0)) best.set(entityId, score);
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([entityId, score]) => ({ entityId, score }));
}
