import { box, type Layout } from './layout.ts';

const SMALL = { label: 1.05, value: 2 } as const;
const MIDDLE = { label: 1.15, value: 2.2 } as const;

/** Cards of 85.6 x 53.98 mm, portrait at the left, with the zone of three lines on the back, which takes the lowest 23 mm
 * (9303-5 clause 3). */
export const CARD_LAYOUTS = {
  'card-classic': {
    front: {
      head: true,
      portrait: box(4, 13.5, 25, 32),
      signature: box(58, 45, 22, 5.5),
      blocks: [
        { x: 32, y: 12.5, width: 51, pitch: 5.7, labels: 'above', ...MIDDLE, rows: ['surname', 'givenNames'] },
        {
          x: 32,
          y: 23.9,
          width: 51,
          pitch: 5.7,
          labels: 'above',
          ...SMALL,
          rows: ['sex:2 nationality:3 dateOfBirth:5', 'personalNumber:5 dateOfExpiry:5', 'documentNumber'],
        },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 5,
          y: 4,
          width: 76,
          pitch: 5.7,
          labels: 'above',
          ...SMALL,
          rows: ['placeOfBirth:1 dateOfIssue:1', 'address', 'authority'],
        },
      ],
    },
  },
  'card-labels-left': {
    front: {
      head: true,
      portrait: box(3.5, 12.5, 24, 31),
      blocks: [
        {
          x: 30,
          y: 13,
          width: 53,
          pitch: 4.35,
          labels: 'left',
          label: 1.05,
          value: 2,
          gap: 20,
          rows: [
            'surname',
            'givenNames',
            'sex',
            'nationality',
            'dateOfBirth',
            'placeOfBirth',
            'documentNumber',
            'dateOfExpiry',
          ],
        },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 4,
          y: 4,
          width: 78,
          pitch: 4.6,
          labels: 'left',
          label: 1.05,
          value: 2,
          gap: 24,
          rows: ['personalNumber', 'address', 'dateOfIssue', 'authority'],
        },
      ],
    },
  },
  'card-chip-front': {
    front: {
      head: true,
      chip: [5, 20],
      portrait: box(20, 12.5, 22, 29),
      ghost: box(71, 37, 10.5, 13.5),
      blocks: [
        {
          x: 45,
          y: 12,
          width: 38,
          pitch: 5.5,
          labels: 'above',
          ...SMALL,
          rows: ['surname', 'givenNames', 'dateOfBirth:3 sex:1', 'nationality'],
        },
        { x: 45, y: 34.5, width: 25, pitch: 5.5, labels: 'above', ...SMALL, rows: ['documentNumber', 'dateOfExpiry'] },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 5,
          y: 4,
          width: 74,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: ['personalNumber:1 dateOfIssue:1', 'placeOfBirth', 'authority'],
        },
      ],
    },
  },
  'card-large-portrait': {
    front: {
      head: true,
      portrait: box(3, 11.5, 31, 39.5),
      optic: box(62, 34, 18, 16),
      blocks: [
        {
          x: 37,
          y: 12,
          width: 46,
          pitch: 5.3,
          labels: 'below',
          label: 1,
          value: 2.1,
          rows: ['surname', 'givenNames', 'dateOfBirth:3 sex:1', 'documentNumber'],
        },
        {
          x: 37,
          y: 33.2,
          width: 24,
          pitch: 5.3,
          labels: 'below',
          label: 1,
          value: 2.1,
          rows: ['nationality', 'dateOfExpiry'],
        },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 4,
          y: 4,
          width: 50,
          pitch: 5.3,
          labels: 'below',
          label: 1,
          value: 2,
          rows: ['placeOfBirth', 'address', 'authority', 'dateOfIssue:1 personalNumber:1'],
        },
      ],
    },
  },
  'card-stacked-right': {
    front: {
      head: true,
      portrait: box(4, 14, 23, 30),
      ghost: box(72, 13, 10, 13),
      blocks: [
        {
          x: 30,
          y: 12,
          width: 42,
          pitch: 5.3,
          labels: 'below',
          label: 1,
          value: 2.2,
          rows: ['surname', 'givenNames', 'dateOfBirth:3 sex:1', 'placeOfBirth'],
        },
        {
          x: 30,
          y: 33.4,
          width: 53,
          pitch: 5.3,
          labels: 'below',
          label: 1,
          value: 2.2,
          rows: ['nationality:1 documentNumber:1', 'dateOfIssue:1 dateOfExpiry:1'],
        },
      ],
    },
    back: {
      mrz: true,
      chip: [5, 6],
      blocks: [
        {
          x: 22,
          y: 4,
          width: 60,
          pitch: 5.6,
          labels: 'below',
          label: 1,
          value: 2,
          rows: ['personalNumber', 'address', 'authority'],
        },
      ],
    },
  },
} as const satisfies Record<string, Layout>;
