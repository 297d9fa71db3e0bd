import { describe, expect, it } from 'vitest';
import { shareLookups } from './share-lookups.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Knows the keys a, b and c, and keeps what it was asked. */
function smallDatabase() {
  const asked: (readonly string[])[] = [];
  const find = async (keys: readonly string[]) => {
    asked.push(keys);
    return new Map(keys.filter((key) => 'abc'.includes(key)).map((key) => [key, key.toUpperCase()]));
  };
  return { asked, find };
}

describe('look-ups that arrive together', () => {
  it('share a statement, each with its own answer', async () => {
    const { asked, find } = smallDatabase();
    const lookUp = shareLookups({ find, most: 4, underWay: 2 });
    expect(await Promise.all([lookUp('a'), lookUp('b'), lookUp('unknown')])).toEqual(['A', 'B', null]);
    expect(asked).toEqual([['a', 'b', 'unknown']]);
  });

  it('ask once for what several want', async () => {
    const { asked, find } = smallDatabase();
    const lookUp = shareLookups({ find, most: 4, underWay: 2 });
    expect(await Promise.all([lookUp('c'), lookUp('c')])).toEqual(['C', 'C']);
    expect(asked).toEqual([['c']]);
  });

  it('go as many in a statement as allowed', async () => {
    const { asked, find } = smallDatabase();
    const lookUp = shareLookups({ find, most: 2, underWay: 2 });
    await Promise.all(['a', 'b', 'c'].map(lookUp));
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('never take the answer of an earlier turn', async () => {
    const { asked, find } = smallDatabase();
    const lookUp = shareLookups({ find, most: 4, underWay: 2 });
    const first = lookUp('a');
    await turn();
    await Promise.all([first, lookUp('a')]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('wait for one that is back while as many are out as may be, and then go together', async () => {
    const asked: (readonly string[])[] = [];
    const answers: (() => void)[] = [];
    const find = (keys: readonly string[]) => {
      asked.push(keys);
      return new Promise<Map<string, string>>((resolve) => answers.push(() => resolve(new Map())));
    };
    const lookUp = shareLookups({ find, most: 4, underWay: 1 });
    const all = [lookUp('a')];
    await turn();
    all.push(lookUp('b'));
    await turn();
    all.push(lookUp('c'));
    await turn();
    expect(asked).toEqual([['a']]);
    answers.shift()?.();
    await turn();
    expect(asked).toEqual([['a'], ['b', 'c']]);
    answers.shift()?.();
    await Promise.all(all);
  });

  it('fail together, and the next ones are asked again', async () => {
    const { find } = smallDatabase();
    let broken = true;
    const lookUp = shareLookups({
      find: (keys) => (broken ? Promise.reject(new Error('gone')) : find(keys)),
      most: 4,
      underWay: 2,
    });
    const settled = await Promise.allSettled([lookUp('a'), lookUp('b')]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await lookUp('a')).toBe('A');
  });
});
