interface Waiting<Row> {
  readonly key: string;
  resolve(row: Row | null): void;
  reject(error: unknown): void;
}

interface Sharing<Row> {
  readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>;
  /** Keys of one statement, at most. */
  readonly most: number;
  /** Statements under way at the same time, at most. */
  readonly underWay: number;
}

/**
 * Look-ups by key share statements: those that arrive in one turn of the event loop, and, while `underWay` statements are out, those
 * that arrive until one is back. Alone nobody waits for anybody; the more come, the fewer statements each of them costs. Null where
 * nothing was found. What fails, fails for all who share it: keys must be of a form that the database takes.
 */
export function shareLookups<Row>({ find, most, underWay }: Sharing<Row>): (key: string) => Promise<Row | null> {
  let waiting: Waiting<Row>[] = [];
  let out = 0;
  let scheduled = false;

  function sendNext(): void {
    scheduled = false;
    while (waiting.length > 0 && out < underWay) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      out += 1;
      void settle(group, find).then(() => {
        out -= 1;
        sendNext();
      });
    }
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (scheduled || out === underWay) return;
      scheduled = true;
      // Everything that came with this turn has been read once it ends.
      setImmediate(sendNext);
    });
}

async function settle<Row>(group: readonly Waiting<Row>[], find: Sharing<Row>['find']): Promise<void> {
  try {
    const rows = await find([...new Set(group.map(({ key }) => key))]);
    for (const { key, resolve } of group) resolve(rows.get(key) ?? null);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
