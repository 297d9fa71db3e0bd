import { expect, test } from 'vitest';
import type { ScreeningList } from '../session/console-api.ts';
import { inOrder, marksOf, nextCheckOf } from './list-marks.ts';

const NOW = Date.parse('2030-01-02T12:00:00Z');
const LIST: ScreeningList = {
  id: 'un',
  name: 'Security Council',
  source: 'un',
  isOwn: false,
  entries: 1_000,
  edition: null,
  publishedAt: '2030-01-01T12:00:00Z',
  latestChange: null,
  checkedAt: '2030-01-02T11:00:00Z',
  refreshMinutes: 60,
  refusedAt: null,
  leftAlone: [],
  refusals: [],
};

test.each<[string, Partial<ScreeningList>, readonly string[]]>([
  ['looked at an interval ago', {}, ['current']],
  ['looked at just under two intervals ago', { checkedAt: '2030-01-02T10:00:01Z' }, ['current']],
  ['looked at two intervals ago', { checkedAt: '2030-01-02T10:00:00Z' }, ['late']],
  ['never looked at, and as old as that', { checkedAt: null, publishedAt: null }, ['late']],
  ['edited by hand, however old', { refreshMinutes: null, checkedAt: '2020-01-01T00:00:00Z' }, ['current']],
  ['of which an edition was refused', { refusedAt: '2030-01-02T11:00:00Z' }, ['refused']],
  ['with nobody on it', { entries: 0, refreshMinutes: null }, ['empty']],
  [
    'with everything against it',
    { entries: 0, refusedAt: '2030-01-01T00:00:00Z', checkedAt: '2030-01-01T00:00:00Z' },
    ['refused', 'late', 'empty'],
  ],
])('a list %s', (_name, change, marks) => {
  expect(marksOf({ ...LIST, ...change }, NOW)).toEqual(marks);
});

test('is looked at next an interval after the last time, or when somebody does it', () => {
  expect(nextCheckOf(LIST)).toBe(NOW);
  expect(nextCheckOf({ ...LIST, refreshMinutes: null })).toBeNull();
  expect(nextCheckOf({ ...LIST, checkedAt: null })).toBeNull();
});

test('own lists come first, then the language’s own order', () => {
  const named = (name: string, isOwn: boolean) => ({ ...LIST, name, isOwn });
  const lists = [named('Zug', false), named('Ärger', false), named('Žmonės', true), named('Asmenys', true)];
  expect(inOrder(lists, 'de').map(({ name }) => name)).toEqual(['Asmenys', 'Žmonės', 'Ärger', 'Zug']);
});
