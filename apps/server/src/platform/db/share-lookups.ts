import { gatherTurn } from './gather-turn.ts';

interface Waiting<Row> {
  readonly key: string;
  resolve(row: Row | null): void;
  reject(error: unknown): void;
}

/**
 * Look-ups by key that arrive in the same turn of the event loop share one statement of at most `most` keys; null where nothing was
 * found. What fails, fails for all who share it: keys must be of a form that the database takes.
 */
export function shareLookups<Row>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  most: number,
): (key: string) => Promise<Row | null> {
  const gather = gatherTurn<Waiting<Row>>((group) => void settle(group, find), most);
  return (key) => new Promise((resolve, reject) => gather({ key, resolve, reject }));
}

async function settle<Row>(
  group: readonly Waiting<Row>[],
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): Promise<void> {
  try {
    const rows = await find([...new Set(group.map(({ key }) => key))]);
    for (const { key, resolve } of group) resolve(rows.get(key) ?? null);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
