import { box, type Layout } from './layout.ts';

const BACK = { barcode: box(5, 7, 75, 20), blocks: [] } as const;

/** Licences after the AAMVA's card design standard: short captions before the values, PDF417 on the back. */
export const AMERICAN_LAYOUTS = {
  'american-classic': {
    front: {
      head: true,
      portrait: box(3.5, 13, 25, 32),
      ghost: box(70, 35, 11, 14),
      signature: box(5, 46.5, 22, 5),
      blocks: [
        {
          x: 31,
          y: 12.5,
          width: 52,
          pitch: 4.2,
          labels: 'short',
          label: 1.15,
          value: 2,
          gap: 9,
          rows: ['documentNumber:3 dateOfExpiry:3', 'surname', 'givenNames', 'address', 'dateOfBirth:3 sex:2'],
        },
        {
          x: 31,
          y: 34.5,
          width: 38,
          pitch: 4.2,
          labels: 'short',
          label: 1.15,
          value: 2,
          gap: 9,
          rows: ['dateOfIssue', 'licenceCategories'],
        },
      ],
    },
    back: BACK,
  },
  'american-stacked': {
    front: {
      head: true,
      portrait: box(4, 12.5, 26, 33),
      blocks: [
        {
          x: 33,
          y: 11.5,
          width: 50,
          pitch: 5,
          labels: 'short',
          label: 1.2,
          value: 2.2,
          gap: 9,
          rows: [
            'documentNumber',
            'dateOfBirth',
            'surname',
            'givenNames',
            'address',
            'dateOfExpiry',
            'dateOfIssue:3 sex:2',
          ],
        },
      ],
    },
    back: { barcode: box(4, 14, 77, 18), blocks: [] },
  },
  'american-mirrored': {
    front: {
      head: true,
      portrait: box(57, 12, 25, 32),
      ghost: box(44, 37, 10, 13),
      optic: box(20, 20, 22, 22),
      blocks: [
        {
          x: 4,
          y: 12,
          width: 51,
          pitch: 4.9,
          labels: 'short',
          label: 1.1,
          value: 2.1,
          gap: 9,
          rows: ['surname', 'givenNames', 'address', 'documentNumber', 'dateOfBirth'],
        },
        {
          x: 4,
          y: 36.5,
          width: 39,
          pitch: 4.9,
          labels: 'short',
          label: 1.1,
          value: 2.1,
          gap: 9,
          rows: ['dateOfExpiry', 'dateOfIssue', 'sex'],
        },
      ],
    },
    back: { barcode: box(6, 22, 73, 22), blocks: [] },
  },
} as const satisfies Record<string, Layout>;
