import { DatabaseError } from 'pg';

export interface Sharing {
  /** Rows of one statement at most. */
  readonly most: number;
  /** Statements under way at a time. */
  readonly atOnce: number;
}

interface Waiting<Row> {
  readonly row: Row;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Rows that arrive while others are being written share the next statement, so that many callers pay for one turn to the database and
 * one commit, and none waits for longer than the statements before its own. A row's promise resolves once the row is committed.
 * `write` must be one statement that commits by itself, all rows or none; where the database refuses one of several rows, each is
 * written by itself, so that no caller fails for another one's row.
 */
export function shareStatements<Row>(
  write: (rows: readonly Row[]) => Promise<void>,
  { most, atOnce }: Sharing,
): (row: Row) => Promise<void> {
  const queue: Waiting<Row>[] = [];
  let underWay = 0;
  let planned = false;

  function plan(): void {
    if (planned || queue.length === 0 || underWay >= atOnce) return;
    planned = true;
    // Requests that came in the same turn of the event loop have all been read by then.
    setImmediate(() => {
      planned = false;
      void send(queue.splice(0, most));
      plan();
    });
  }

  async function send(group: readonly Waiting<Row>[]): Promise<void> {
    underWay += 1;
    await settle(group, write);
    underWay -= 1;
    plan();
  }

  return (row) =>
    new Promise((resolve, reject) => {
      queue.push({ row, resolve, reject });
      plan();
    });
}

async function settle<Row>(
  group: readonly Waiting<Row>[],
  write: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  try {
    await write(group.map(({ row }) => row));
    for (const { resolve } of group) resolve();
  } catch (error) {
    if (group.length > 1 && isRefusal(error)) await Promise.all(group.map((one) => settle([one], write)));
    else for (const { reject } of group) reject(error);
  }
}

/**
 * What PostgreSQL finds wrong with a value or a constraint (SQLSTATE classes 22 and 23): nothing was written, and it is the fault of
 * a row. After anything else, such as a lost connection, nobody knows what was written, and writing again is the caller's choice.
 */
function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof DatabaseError && /^2[23]/.test(cause.code ?? '');
}
