import { box, type Layout } from './layout.ts';

/** Cards and visa stickers of about 105 x 74 mm, two lines of 36 in the zone (9303-6, 9303-7), and full-page visas. */
export const OLDER_CARD_LAYOUTS = {
  'td2-classic': {
    front: {
      head: true,
      mrz: true,
      portrait: box(4, 13, 27, 34.5),
      blocks: [
        {
          x: 34,
          y: 12,
          width: 68,
          pitch: 6,
          labels: 'above',
          label: 1.15,
          value: 2.2,
          rows: [
            'surname',
            'givenNames',
            'nationality:2 sex:1 dateOfBirth:2',
            'placeOfBirth:1 documentNumber:1',
            'authority',
            'dateOfIssue:1 dateOfExpiry:1',
          ],
        },
      ],
    },
  },
  'td2-mirrored': {
    front: {
      head: true,
      mrz: true,
      portrait: box(73, 14, 27, 35),
      blocks: [
        {
          x: 5,
          y: 13,
          width: 66,
          pitch: 5,
          labels: 'left',
          label: 1.15,
          value: 2.1,
          gap: 26,
          rows: ['documentNumber', 'surname', 'givenNames', 'sex', 'dateOfBirth', 'nationality', 'dateOfExpiry'],
        },
      ],
    },
    back: {
      blocks: [
        {
          x: 6,
          y: 8,
          width: 90,
          pitch: 7,
          labels: 'above',
          label: 1.15,
          value: 2.2,
          rows: ['placeOfBirth:1 personalNumber:1', 'address', 'authority', 'dateOfIssue'],
        },
      ],
    },
  },
  'td2-below': {
    front: {
      head: true,
      mrz: true,
      portrait: box(6, 14, 25, 33),
      signature: box(74, 43, 26, 7),
      blocks: [
        {
          x: 35,
          y: 13,
          width: 66,
          pitch: 6,
          labels: 'below',
          label: 1.1,
          value: 2.3,
          rows: ['surname', 'givenNames', 'dateOfBirth:2 sex:1 nationality:2', 'documentNumber:1 dateOfIssue:1'],
        },
        {
          x: 35,
          y: 37,
          width: 38,
          pitch: 6,
          labels: 'below',
          label: 1.1,
          value: 2.2,
          rows: ['authority', 'dateOfExpiry'],
        },
      ],
    },
  },
  'visa-sticker': {
    front: {
      head: true,
      mrz: true,
      portrait: box(4, 14, 25, 33),
      blocks: [
        {
          x: 33,
          y: 13,
          width: 68,
          pitch: 6.2,
          labels: 'above',
          label: 1.15,
          value: 2.2,
          rows: [
            'documentNumber:3 documentCode:1',
            'dateOfIssue:1 dateOfExpiry:1',
            'surname',
            'givenNames',
            'dateOfBirth:3 sex:1 nationality:2',
          ],
        },
      ],
    },
  },
  'visa-sticker-mirrored': {
    front: {
      head: true,
      mrz: true,
      portrait: box(76, 13, 26, 34),
      blocks: [
        {
          x: 5,
          y: 13,
          width: 68,
          pitch: 5.1,
          labels: 'left',
          label: 1.15,
          value: 2.1,
          gap: 27,
          rows: [
            'documentNumber',
            'surname',
            'givenNames',
            'nationality',
            'dateOfBirth',
            'dateOfIssue',
            'dateOfExpiry',
          ],
        },
      ],
    },
  },
  'visa-page': {
    front: {
      head: true,
      mrz: true,
      portrait: box(4, 15, 29, 37),
      blocks: [
        {
          x: 37,
          y: 14,
          width: 78,
          pitch: 6.6,
          labels: 'above',
          label: 1.2,
          value: 2.3,
          rows: [
            'dateOfIssue:1 dateOfExpiry:1',
            'documentNumber:2 sex:1',
            'surname',
            'givenNames',
            'nationality:1 dateOfBirth:1',
            'authority',
          ],
        },
      ],
    },
  },
  'visa-page-below': {
    front: {
      head: true,
      mrz: true,
      portrait: box(86, 14, 29, 38),
      blocks: [
        {
          x: 5,
          y: 14,
          width: 76,
          pitch: 6.6,
          labels: 'below',
          label: 1.2,
          value: 2.3,
          rows: [
            'documentNumber',
            'surname',
            'givenNames',
            'dateOfBirth:2 sex:1 nationality:2',
            'authority',
            'dateOfIssue:1 dateOfExpiry:1',
          ],
        },
      ],
    },
  },
} as const satisfies Record<string, Layout>;
