import { box, type Layout } from './layout.ts';

const SMALL = { label: 1.05, value: 2 } as const;

/** Residence permits after the model of Regulation (EU) 2017/1954: card, portrait left, zone of three lines on the back. */
export const PERMIT_LAYOUTS = {
  'permit-classic': {
    front: {
      head: true,
      portrait: box(4, 15, 24, 31),
      signature: box(6, 47, 20, 4.5),
      blocks: [
        {
          x: 31,
          y: 12,
          width: 52,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: [
            'documentNumber',
            'surname',
            'givenNames',
            'sex:1 nationality:2 dateOfBirth:3',
            'documentCode:1 dateOfExpiry:3',
            'placeOfBirth',
          ],
        },
      ],
    },
    back: {
      mrz: true,
      chip: [67, 6],
      blocks: [
        {
          x: 5,
          y: 4,
          width: 60,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: ['dateOfIssue:1 authority:1', 'address'],
        },
      ],
    },
  },
  'permit-mirrored': {
    front: {
      head: true,
      portrait: box(58, 13, 24, 31),
      optic: box(38, 36, 15, 15),
      blocks: [
        {
          x: 4,
          y: 12,
          width: 52,
          pitch: 4.7,
          labels: 'left',
          label: 1.05,
          value: 2,
          gap: 22,
          rows: ['surname', 'givenNames', 'dateOfBirth', 'nationality', 'sex', 'documentNumber', 'dateOfExpiry'],
        },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 4,
          y: 4,
          width: 74,
          pitch: 5.6,
          labels: 'above',
          ...SMALL,
          rows: ['placeOfBirth:1 dateOfIssue:1', 'address', 'authority'],
        },
      ],
    },
  },
  'permit-captions-below': {
    front: {
      head: true,
      portrait: box(3.5, 12, 26, 33.5),
      ghost: box(71, 36, 11, 14),
      blocks: [
        {
          x: 33,
          y: 12,
          width: 50,
          pitch: 5.5,
          labels: 'below',
          label: 1,
          value: 2.1,
          rows: ['surname', 'givenNames', 'nationality:2 sex:1', 'dateOfBirth:1 documentNumber:1'],
        },
        {
          x: 33,
          y: 34,
          width: 37,
          pitch: 5.5,
          labels: 'below',
          label: 1,
          value: 2.1,
          rows: ['dateOfExpiry', 'placeOfBirth'],
        },
      ],
    },
    back: {
      mrz: true,
      blocks: [
        {
          x: 4,
          y: 4,
          width: 76,
          pitch: 5.6,
          labels: 'below',
          label: 1,
          value: 2,
          rows: ['dateOfIssue', 'address', 'authority'],
        },
      ],
    },
  },
} as const satisfies Record<string, Layout>;
