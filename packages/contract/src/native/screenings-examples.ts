import { AML_HIT_EXAMPLE } from '../aml-examples.ts';

const PROGRESS = {
  id: '2d1f6a58-40f7-4f0e-8f0a-0a7a1c9f3b21',
  state: 'RUNNING',
  total: 20_000,
  done: 8_400,
  flagged: 12,
  unchecked: 1,
  createdAt: '2030-01-01T12:00:00.000Z',
  finishedAt: null,
  expiresAt: '2030-01-31T12:00:00.000Z',
};

/** Invented; a test holds each against its schema. */
export const SCREENING_EXAMPLES = {
  screeningRequest: [
    {
      people: [
        { id: 'user-123', name: 'Vardan Pavyzdys', dateOfBirth: '1961-03-09', nationality: 'LT' },
        { id: 'company-7', kind: 'COMPANY', name: 'Pavyzdys Shipping Ltd', country: 'LT' },
      ],
      filter: { threshold: 90 },
    },
    { csv: 'id,name,dateOfBirth\nuser-123,Vardan Pavyzdys,1961-03-09\n' },
  ],
  screeningProgress: [PROGRESS],
  screeningsPage: [{ count: 1, results: [PROGRESS] }],
  screeningResults: [
    {
      count: 1,
      results: [
        {
          row: 1,
          id: 'user-123',
          name: 'Vardan Pavyzdys',
          status: 'FLAGS_FOUND',
          problem: null,
          hits: [
            {
              ...AML_HIT_EXAMPLE,
              list: 'Invented sanctions',
              band: 'STRONG',
              why: ['“Vardan Pavyzdys” and the listed name “Vardan Pavyzdys” are alike by 1.00: vardan the same.'],
              dismissed: false,
            },
          ],
        },
      ],
    },
  ],
};
