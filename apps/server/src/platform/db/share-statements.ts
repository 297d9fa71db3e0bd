import { DatabaseError } from 'pg';

interface Waiting<Row> {
  readonly row: Row;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Rows that arrive in the same turn of the event loop share one statement of at most `most` rows: under load many callers pay for one
 * turn to the database and one commit, alone nobody waits for anybody. A row's promise resolves once the row is committed. `write` must
 * be one statement that commits by itself, all rows or none; where the database refuses one of several rows, each is written by itself,
 * so that no caller fails for another one's row.
 */
export function shareStatements<Row>(
  write: (rows: readonly Row[]) => Promise<void>,
  most: number,
): (row: Row) => Promise<void> {
  let group: Waiting<Row>[] = [];

  function send(): void {
    const sent = group;
    group = [];
    if (sent.length > 0) void settle(sent, write);
  }

  return (row) =>
    new Promise((resolve, reject) => {
      // Everything that came with this turn has been read once it ends.
      if (group.length === 0) setImmediate(send);
      group.push({ row, resolve, reject });
      if (group.length === most) send();
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
