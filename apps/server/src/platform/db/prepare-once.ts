import type { Transaction } from '../ports.ts';

type Orm = Transaction['orm'];

/**
 * A statement for the busiest paths. Writing its text takes the typed queries longer than everything else about it, so it is written
 * once for each pool or connection, and PostgreSQL too reads a named statement once per connection.
 */
export function prepareOnce<Statement>(prepare: (orm: Orm) => Statement): (db: { readonly orm: Orm }) => Statement {
  const prepared = new WeakMap<Orm, Statement>();
  return ({ orm }) => {
    const statement = prepared.get(orm) ?? prepare(orm);
    prepared.set(orm, statement);
    return statement;
  };
}
