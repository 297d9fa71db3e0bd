import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { shareStatements } from './share-statements.ts';

const MOST = 4;

/** A database that answers when it is told to, and keeps what it was asked. */
function slowDatabase() {
  const asked: (readonly string[])[] = [];
  const answers: PromiseWithResolvers<void>[] = [];
  return {
    asked,
    write: (rows: readonly string[]) => {
      const answer = Promise.withResolvers<void>();
      asked.push(rows);
      answers.push(answer);
      return answer.promise;
    },
    async answer(error?: Error) {
      const next = answers.shift();
      if (error) next?.reject(error);
      else next?.resolve();
      await turn();
      await turn();
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

function refusal(code: string): DatabaseError {
  const error = new DatabaseError('refused', 0, 'error');
  error.code = code;
  return error;
}

describe('rows that arrive together', () => {
  it('share a statement, and wait for nothing that came before', async () => {
    const database = slowDatabase();
    const add = shareStatements(database.write, MOST);
    const first = [add('a'), add('b')];
    await turn();
    const second = [add('c')];
    await turn();
    expect(database.asked).toEqual([['a', 'b'], ['c']]);
    await database.answer();
    await Promise.all(first);
    await database.answer();
    await Promise.all(second);
  });

  it('go in their order and as many in a statement as allowed', async () => {
    const database = slowDatabase();
    const add = shareStatements(database.write, 2);
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
    await turn();
    expect(database.asked).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    for (let answer = 0; answer < 3; answer += 1) await database.answer();
    await all;
  });

  it('are done when the database has answered and not before', async () => {
    const database = slowDatabase();
    let isDone = false;
    const added = shareStatements(database.write, MOST)('a').then(() => (isDone = true));
    await turn();
    await turn();
    expect(isDone).toBe(false);
    await database.answer();
    await added;
  });
});

describe('a statement that fails', () => {
  it('fails for the row alone that the database refuses', async () => {
    const asked: string[] = [];
    const add = shareStatements<string>(async (rows) => {
      asked.push(rows.join());
      if (rows.includes('bad')) throw new Error('query failed', { cause: refusal('23505') });
    }, MOST);
    const ends = await Promise.allSettled(['a', 'bad', 'c'].map(add));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(asked).toEqual(['a,bad,c', 'a', 'bad', 'c']);
  });

  it.each([
    ['a lost connection', new Error('Connection terminated')],
    ['a server that shuts down', refusal('57P01')],
  ])('is not repeated after %s: nobody knows what was written', async (_name, error) => {
    const database = slowDatabase();
    const add = shareStatements(database.write, MOST);
    const ends = Promise.allSettled(['a', 'b'].map(add));
    await turn();
    await database.answer(error);
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(database.asked).toEqual([['a', 'b']]);
  });

  it('holds nobody up who comes later', async () => {
    const database = slowDatabase();
    const add = shareStatements(database.write, MOST);
    const failed = Promise.allSettled([add('a')]);
    await turn();
    await database.answer(refusal('23505'));
    await failed;
    const later = add('b');
    await turn();
    await database.answer();
    await expect(later).resolves.toBeUndefined();
  });
});
