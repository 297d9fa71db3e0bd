import { box, type Layout } from './layout.ts';

/** Data pages as those of `passports.ts`, portrait at the right. */
export const RIGHT_PORTRAIT_PASSPORT_LAYOUTS = {
  'passport-mirrored': {
    front: {
      head: true,
      mrz: true,
      portrait: box(87, 17, 33, 43),
      ghost: box(66, 42, 15, 19),
      blocks: [
        {
          x: 6,
          y: 14.5,
          width: 78,
          pitch: 6.2,
          labels: 'above',
          label: 1.15,
          value: 2.2,
          rows: ['documentCode:1 issuingState:2 documentNumber:4', 'surname', 'givenNames', 'nationality'],
        },
        {
          x: 6,
          y: 39.3,
          width: 58,
          pitch: 6.2,
          labels: 'above',
          label: 1.15,
          value: 2.2,
          rows: ['dateOfBirth:2 sex:1', 'placeOfBirth', 'dateOfIssue:1 dateOfExpiry:1', 'authority'],
        },
      ],
    },
  },
  'passport-number-first': {
    front: {
      head: true,
      mrz: true,
      portrait: box(90, 20, 30, 39),
      signature: box(90, 60, 30, 4.5),
      blocks: [
        {
          x: 6,
          y: 16,
          width: 80,
          pitch: 6.9,
          labels: 'above',
          label: 1.1,
          value: 2.5,
          rows: [
            'documentNumber:4 documentCode:1 issuingState:2',
            'surname',
            'givenNames',
            'dateOfBirth:2 placeOfBirth:3',
            'sex:1 nationality:2 personalNumber:3',
            'dateOfIssue:1 dateOfExpiry:1',
            'authority',
          ],
        },
      ],
    },
  },
  'passport-left-captions': {
    front: {
      head: true,
      mrz: true,
      portrait: box(88, 16, 32, 41),
      blocks: [
        {
          x: 5,
          y: 16.5,
          width: 80,
          pitch: 4.9,
          labels: 'left',
          label: 1.1,
          value: 2.3,
          gap: 27,
          rows: [
            'documentNumber',
            'surname',
            'givenNames',
            'dateOfBirth',
            'placeOfBirth',
            'sex',
            'nationality',
            'dateOfIssue',
            'dateOfExpiry',
          ],
        },
        {
          x: 88,
          y: 57.5,
          width: 33,
          pitch: 5,
          labels: 'bare',
          label: 1,
          value: 2,
          rows: ['documentCode:1 issuingState:2'],
        },
      ],
    },
  },
} as const satisfies Record<string, Layout>;
