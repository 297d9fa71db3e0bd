import { describe, expect, it } from 'vitest';
import { textLines } from './text-lines.fixture.ts';
import { besideUnreadLabels, type Unclaimed } from './unread-labels.ts';

const SHOWN: Omit<Unclaimed, 'lines'> = { direction: 'below', languages: new Set(['en', 'fr']), met: new Set() };

const read = (rows: Parameters<typeof textLines>[0], shown: Partial<Unclaimed> = {}) =>
  Object.fromEntries(
    besideUnreadLabels({ ...SHOWN, ...shown, lines: textLines(rows) }).map(({ attribute, value }) => [
      attribute,
      value.value,
    ]),
  );

describe('besideUnreadLabels', () => {
  it('reads what stands where a badly misread label says that it stands', () => {
    expect(
      read([
        ['Plae af brth / Leu de nassnce', 20, 20, 10],
        ['ZENITH', 20, 33],
      ]),
    ).toEqual({ placeOfBirth: 'ZENITH' });
    expect(
      read(
        [
          ['Plae af brth', 20, 20, 10],
          ['ZENITH', 90, 18],
        ],
        { direction: 'right' },
      ),
    ).toEqual({
      placeOfBirth: 'ZENITH',
    });
  });

  it('parts several by their likeness', () => {
    expect(
      read([
        ['Plae af brth', 20, 20, 10],
        ['ZENITH', 20, 33],
        ['lssing autharty', 20, 60, 10],
        ['PASSPORT OFFICE', 20, 73],
      ]),
    ).toEqual({ placeOfBirth: 'ZENITH', authority: 'PASSPORT OFFICE' });
  });

  it.each([
    [
      'a line that is no lower and has no small letters',
      [
        ['PLAE AF BRTH', 20, 20],
        ['ZENITH', 20, 36],
      ],
      {},
    ],
    [
      'a label that resembles nothing',
      [
        ['Qwertz uiop', 20, 20, 10],
        ['ZENITH', 20, 33],
      ],
      {},
    ],
    [
      'a value that cannot be one of the meaning',
      [
        ['Plae af brth', 20, 20, 10],
        ['12.08.1974', 20, 33],
      ],
      {},
    ],
    [
      'a value in another place than this document has them',
      [
        ['ZENITH', 20, 20],
        ['Plae af brth', 20, 36, 10],
      ],
      {},
    ],
    [
      'a meaning whose label was read',
      [
        ['Plae af brth', 20, 20, 10],
        ['ZENITH', 20, 33],
      ],
      { met: new Set(['placeOfBirth']) },
    ],
    [
      'languages that the document does not show',
      [
        ['Plae af brth', 20, 20, 10],
        ['ZENITH', 20, 33],
      ],
      { languages: new Set(['lt']) },
    ],
  ] as const)('reads nothing beside %s', (_, rows, shown) => {
    expect(read(rows, shown as Partial<Unclaimed>)).toEqual({});
  });
});
