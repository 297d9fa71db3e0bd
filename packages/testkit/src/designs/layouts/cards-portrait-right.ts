import { box, type Layout } from './layout.ts';

const SMALL = { label: 1.05, value: 2 } as const;

/** Cards as those of `cards.ts`, portrait at the right. */
export const RIGHT_PORTRAIT_CARD_LAYOUTS = {
  'card-mirrored': {
    front: {
      head: true,
      portrait: box(57, 13, 25, 32),
      ghost: box(44, 37, 10, 13),
      blocks: [
        {
          x: 4,
          y: 12.5,
          width: 50,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: ['documentNumber', 'surname', 'givenNames', 'dateOfBirth:2 sex:1'],
        },
        { x: 4, y: 35, width: 38, pitch: 5.6, labels: 'above', ...SMALL, rows: ['nationality', 'dateOfExpiry'] },
      ],
    },
    back: {
      mrz: true,
      chip: [66, 6],
      blocks: [
        {
          x: 4,
          y: 3.5,
          width: 60,
          pitch: 5.4,
          labels: 'above',
          ...SMALL,
          rows: ['personalNumber:1 placeOfBirth:1', 'address', 'authority:3 dateOfIssue:2'],
        },
      ],
    },
  },
  'card-two-languages-right': {
    front: {
      head: true,
      portrait: box(59, 16, 23, 30),
      signature: box(34, 46, 22, 5),
      blocks: [
        {
          x: 4,
          y: 11.5,
          width: 52,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: [
            'surname',
            'givenNames',
            'nationality:3 sex:1',
            'dateOfBirth:1 dateOfExpiry:1',
            'placeOfBirth',
            'documentNumber',
          ],
        },
      ],
    },
    back: {
      mrz: true,
      optic: box(64, 4, 16, 20),
      blocks: [
        {
          x: 4,
          y: 4,
          width: 58,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: ['personalNumber:1 dateOfIssue:1', 'address', 'authority'],
        },
      ],
    },
  },
} as const satisfies Record<string, Layout>;
