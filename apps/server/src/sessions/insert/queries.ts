import { getTableColumns, sql } from 'drizzle-orm';
import type { AuditEntry } from '../../audit/audit-entry.ts';
import { prepareOnce } from '../../platform/db/prepare-once.ts';
import { auditEntries, sessions } from '../../platform/db/schema.ts';
import { shareStatements } from '../../platform/db/share-statements.ts';
import type { Transaction } from '../../platform/ports.ts';
import type { SessionRow } from '../session.ts';

/**
 * A session and the first entry of its history, in one statement: one turn to the database, and never one without the other. Where
 * statements commit by themselves, sessions that are made at the same time share one.
 */
export async function insertSession(tx: Transaction, session: SessionRow, entry: AuditEntry): Promise<void> {
  const early = Object.entries(session).find(([name, value]) => value !== null && !Object.hasOwn(FIRST_COLUMNS, name));
  if (early) throw new Error(`a new session has no ${early[0]} yet`);
  const made = { session, entry };
  await (tx.commitsEach ? sharedInserts(tx)(made) : insertSessions(tx, [made]));
}

interface MadeSession {
  readonly session: SessionRow;
  readonly entry: AuditEntry;
}

/** What one statement inserts at most; PostgreSQL keeps a plan for each number of rows that comes. */
const MOST_TOGETHER = 16;

const sharedInserts = prepareOnce((orm) =>
  shareStatements((made: readonly MadeSession[]) => insertSessions({ orm }, made), MOST_TOGETHER),
);

async function insertSessions(db: Pick<Transaction, 'orm'>, made: readonly MadeSession[]): Promise<void> {
  const values = made.flatMap(({ session, entry }) => [
    ...FIRST_NAMES.map((name) => session[name]),
    ...ENTRY_NAMES.map((name) => entry[name]),
  ]);
  await insertsOf(db)(made.length).execute({ ...values });
}

const { number: _number, transaction: _transaction, ...ENTRY_COLUMNS } = getTableColumns(auditEntries);

/** What a session has from the first moment; everything else is null until something happens. */
const {
  sealedCapture: _capture,
  startedAt: _startedAt,
  captureEndsAt: _captureEndsAt,
  submittedAt: _submittedAt,
  decidedAt: _decidedAt,
  erasedAt: _erasedAt,
  decision: _decision,
  stage: _stage,
  ...FIRST_COLUMNS
} = getTableColumns(sessions);

const FIRST_NAMES = Object.keys(FIRST_COLUMNS) as (keyof typeof FIRST_COLUMNS)[];
const ENTRY_NAMES = Object.keys(ENTRY_COLUMNS) as (keyof typeof ENTRY_COLUMNS)[];
const WIDTH = FIRST_NAMES.length + ENTRY_NAMES.length;

/** The statements for each number of rows, written when first needed. */
const insertsOf = prepareOnce((orm) => {
  const known = new Map<number, ReturnType<typeof prepareInsert>>();
  return (rows: number) => {
    const statement = known.get(rows) ?? prepareInsert(orm, rows);
    known.set(rows, statement);
    return statement;
  };
});

function prepareInsert(orm: Transaction['orm'], rows: number) {
  const starts = Array.from({ length: rows }, (_, row) => row * WIDTH);
  const made = orm.$with('made').as(
    orm
      .insert(sessions)
      .values(starts.map((start) => placeholders<typeof sessions.$inferInsert>(FIRST_NAMES, start)))
      .returning({ id: sessions.id }),
  );
  const entries = starts.map((start) =>
    placeholders<typeof auditEntries.$inferInsert>(ENTRY_NAMES, start + FIRST_NAMES.length),
  );
  return orm.with(made).insert(auditEntries).values(entries).prepare(`insert_sessions_${rows}`);
}

/** Values that are given by their place when the statement is executed; to the compiler they are the values themselves. */
function placeholders<Row>(names: readonly string[], start: number): Row {
  return Object.fromEntries(names.map((name, place) => [name, sql.placeholder(String(start + place))])) as Row;
}
