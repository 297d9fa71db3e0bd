import { box, type Layout } from './layout.ts';

/** The fields that Directive 2006/126/EC annex I numbers, in its order. */
const NUMBERED = { labels: 'numbered', label: 1.5, value: 2 } as const;

/** Licences after the European model: known by their numbers, with a table of categories on the back. */
export const LICENCE_LAYOUTS = {
  'licence-classic': {
    front: {
      head: true,
      portrait: box(4, 15, 24, 31),
      signature: box(5, 46.5, 22, 5),
      blocks: [
        {
          x: 31,
          y: 12,
          width: 52,
          pitch: 4.5,
          ...NUMBERED,
          rows: [
            'surname',
            'givenNames',
            'dateOfBirth:2 placeOfBirth:3',
            'dateOfIssue:1 authority:1',
            'dateOfExpiry:1 personalNumber:1',
            'documentNumber',
            'address',
            'licenceCategories',
          ],
        },
      ],
    },
    back: { categories: { x: 22, y: 5, pitch: 4.2 }, blocks: [] },
  },
  'licence-compact': {
    front: {
      head: true,
      portrait: box(57, 14, 25, 32),
      ghost: box(44, 38, 10, 12.5),
      blocks: [
        {
          x: 4,
          y: 12,
          width: 51,
          pitch: 4.6,
          ...NUMBERED,
          rows: ['surname', 'givenNames', 'dateOfBirth:1 placeOfBirth:1', 'dateOfIssue:1 authority:1', 'dateOfExpiry'],
        },
        {
          x: 4,
          y: 35,
          width: 38,
          pitch: 4.6,
          ...NUMBERED,
          rows: ['personalNumber', 'documentNumber', 'licenceCategories'],
        },
      ],
    },
    back: { categories: { x: 30, y: 4, pitch: 4.1 }, blocks: [] },
  },
  'licence-spread': {
    front: {
      head: true,
      portrait: box(3.5, 12, 27, 35),
      optic: box(66, 33, 16, 16),
      blocks: [
        {
          x: 33,
          y: 11.5,
          width: 50,
          pitch: 5,
          labels: 'numbered',
          label: 1.3,
          value: 2.2,
          rows: ['surname', 'givenNames', 'dateOfBirth:2 placeOfBirth:3', 'dateOfIssue:1 dateOfExpiry:1'],
        },
        {
          x: 33,
          y: 31.5,
          width: 33,
          pitch: 5,
          labels: 'numbered',
          label: 1.3,
          value: 2.2,
          rows: ['authority', 'documentNumber', 'licenceCategories'],
        },
      ],
    },
    back: { categories: { x: 6, y: 6, pitch: 3.9 }, blocks: [] },
  },
  'licence-dense': {
    front: {
      head: true,
      portrait: box(58, 12, 24, 31),
      signature: box(58, 44.5, 24, 5.5),
      blocks: [
        {
          x: 4,
          y: 11.5,
          width: 53,
          pitch: 4.25,
          labels: 'numbered',
          label: 1.25,
          value: 1.9,
          rows: [
            'surname',
            'givenNames',
            'dateOfBirth',
            'placeOfBirth',
            'dateOfIssue:1 dateOfExpiry:1',
            'authority',
            'personalNumber:1 documentNumber:1',
            'address',
            'licenceCategories',
          ],
        },
      ],
    },
    back: { categories: { x: 14, y: 5, pitch: 4 }, blocks: [] },
  },
} as const satisfies Record<string, Layout>;
