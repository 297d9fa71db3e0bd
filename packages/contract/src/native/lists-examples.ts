const LIST = {
  id: 'custom-2b1f6b1c-6c0a-4f5e-9d66-0f7f4f3a9c21',
  name: 'Former customers',
  source: 'custom',
  isOwn: true,
  entries: 1,
  edition: null,
  publishedAt: '2030-01-01T12:00:00.000Z',
  latestChange: { added: 1, changed: 0, removed: 0 },
  leftAlone: ['Risk class'],
  checkedAt: '2030-01-01T12:00:00.000Z',
  refreshMinutes: null,
  refusedAt: null,
  refusals: [],
};

const SANCTIONS = {
  ...LIST,
  id: 'example-sanctions',
  name: 'Invented sanctions',
  isOwn: false,
  entries: 14_965,
  edition: '2029-12-31',
  leftAlone: [],
  refreshMinutes: 720,
  refusedAt: '2030-01-01T12:00:00.000Z',
  refusals: [{ code: 'list.shrunk', words: '9120 of 14965 entries would vanish' }],
};

/** Invented lists, shown in the API's documentation; a test holds each against its schema. */
export const LIST_EXAMPLES = {
  screeningList: [LIST],
  screeningListsAnswer: [{ results: [LIST, SANCTIONS] }],
  screeningListRequest: [{ name: 'Former customers' }],
  listEntriesRequest: [
    { entries: [{ id: '7', name: 'Ona Pavyzdė', birth: '1990-12-20', nationality: 'LT', topic: 'custom' }] },
    { csv: 'id;name;birth;aliases\n7;Ona Pavyzdė;1990-12-20;Ona Pavyzdytė|O. Pavyzdė\n' },
  ],
  listEntriesRefused: [
    {
      message: 'The entries cannot be taken: a row has 3 cells where the header has 4',
      identifier: 'BAD_VALUE',
      documentation: '',
      severity: 'NOT_SEVERE',
      refusals: [{ code: 'csv.cells', words: 'a row has 3 cells where the header has 4' }],
    },
  ],
  listEntriesPage: [
    {
      count: 1,
      results: [
        {
          id: `${LIST.id}:7`,
          listId: LIST.id,
          sourceId: '7',
          kind: 'person',
          names: [{ full: 'Ona Pavyzdė', type: 'primary', quality: 'strong' }],
        },
      ],
    },
  ],
};
