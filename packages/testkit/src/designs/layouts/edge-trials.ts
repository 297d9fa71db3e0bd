import { box, type Layout } from './layout.ts';

const SMALL = { label: 1.05, value: 1.9 } as const;

/** Where things are on designs that try outlines: content that keeps off the edge, upright cards, sheets, covers. */
export const EDGE_TRIAL_LAYOUTS = {
  'inset-card': {
    front: {
      portrait: box(8, 12, 22, 29),
      blocks: [
        {
          x: 33,
          y: 9,
          width: 44,
          pitch: 5.4,
          labels: 'above',
          ...SMALL,
          rows: ['surname', 'givenNames', 'dateOfBirth:3 sex:1', 'nationality', 'documentNumber', 'dateOfExpiry'],
        },
      ],
    },
    back: {
      blocks: [
        { x: 9, y: 10, width: 66, pitch: 6, labels: 'above', ...SMALL, rows: ['placeOfBirth', 'address', 'authority'] },
      ],
    },
  },
  'upright-card': {
    front: {
      portrait: box(14, 13, 26, 33),
      blocks: [
        {
          x: 6,
          y: 50,
          width: 42,
          pitch: 5.4,
          labels: 'above',
          ...SMALL,
          rows: ['surname', 'givenNames', 'dateOfBirth:3 sex:2', 'documentNumber', 'dateOfExpiry'],
        },
      ],
    },
    back: {
      blocks: [
        {
          x: 6,
          y: 12,
          width: 42,
          pitch: 6,
          labels: 'above',
          ...SMALL,
          rows: ['nationality', 'placeOfBirth', 'authority', 'dateOfIssue'],
        },
      ],
    },
  },
  'laminated-sheet': {
    front: {
      portrait: box(11, 14, 25, 32),
      blocks: [
        {
          x: 40,
          y: 11,
          width: 54,
          pitch: 6.4,
          labels: 'above',
          label: 1.15,
          value: 2.1,
          rows: [
            'surname',
            'givenNames',
            'dateOfBirth:1 sex:1',
            'placeOfBirth',
            'documentNumber',
            'dateOfIssue:1 dateOfExpiry:1',
          ],
        },
      ],
    },
  },
  letterhead: {
    front: {
      head: true,
      portrait: box(108, 40, 26, 33),
      signature: box(90, 168, 40, 12),
      blocks: [
        {
          x: 14,
          y: 42,
          width: 84,
          pitch: 11,
          labels: 'left',
          label: 2,
          value: 2.6,
          gap: 34,
          rows: ['surname', 'givenNames', 'dateOfBirth', 'placeOfBirth', 'nationality', 'address'],
        },
        {
          x: 14,
          y: 122,
          width: 110,
          pitch: 11,
          labels: 'left',
          label: 2,
          value: 2.6,
          gap: 34,
          rows: ['documentNumber', 'dateOfIssue', 'dateOfExpiry', 'authority'],
        },
      ],
    },
  },
  cover: { front: { head: true, optic: box(44, 32, 36, 36), blocks: [] } },
  'american-large-symbol': {
    front: {
      head: true,
      portrait: box(3.5, 13, 25, 32),
      blocks: [
        {
          x: 31,
          y: 12.5,
          width: 52,
          pitch: 5,
          labels: 'short',
          label: 1.15,
          value: 2,
          gap: 9,
          rows: ['documentNumber', 'dateOfExpiry', 'surname', 'givenNames', 'address', 'dateOfBirth:3 sex:2'],
        },
      ],
    },
    back: { barcode: box(2.5, 10, 80, 36), blocks: [] },
  },
} as const satisfies Record<string, Layout>;
