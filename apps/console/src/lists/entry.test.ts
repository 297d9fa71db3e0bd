import { expect, test } from 'vitest';
import { birthText, entryOf } from './entry.ts';

const BARE = { sourceId: '7', kind: 'person', names: [{ full: 'Ona Pavyzdė' }, { full: 'O. Pavyzdė' }] };
const DAY = { from: '1990-12-20', to: '1990-12-20', precision: 'day', circa: false };

test('shows what the entry says besides what the description of the API names', () => {
  const entry = { ...BARE, births: [DAY], nationalities: ['LT'], topics: ['custom'] };
  expect(entryOf(entry)).toEqual({
    key: '7',
    kind: 'person',
    names: ['Ona Pavyzdė', 'O. Pavyzdė'],
    births: [DAY],
    nationalities: ['LT'],
    topics: ['custom'],
  });
});

test('leaves out what it does not understand', () => {
  const entry = { ...BARE, names: [], births: [null, { from: 1 }, 'x'], nationalities: 'LT', topics: [1] };
  expect(entryOf(entry)).toMatchObject({ names: ['7'], births: [], nationalities: [], topics: [] });
});

test.each([
  [DAY, 'day 1990-12-20'],
  [{ ...DAY, precision: 'month' }, '1990-12'],
  [{ ...DAY, precision: 'year' }, '1990'],
  [{ ...DAY, precision: 'year', circa: true }, '≈ 1990'],
  [{ ...DAY, to: '1993-01-01', precision: 'range' }, '1990–1993'],
])('writes a birth as precisely as it is known: %j', (birth, text) => {
  expect(birthText(birth, (iso) => `day ${iso}`)).toBe(text);
});
