const MOMENT = '2030-01-01T12:00:00.000Z';

const SUMMARY = {
  id: '2b1f6b1c-6c0a-4f5e-9d66-0f7f4f3a9c21',
  state: 'DECIDED',
  verdict: 'FALSE_POSITIVE',
  proposed: null,
  decidedBy: 'staff-1',
  decidedAt: MOMENT,
  expiredByChangeAt: null,
  score: 84,
  entityId: 'example-sanctions:EX-17',
  listId: 'example-sanctions',
  name: 'Ona Pavyzdė',
  listedName: 'Ona Pavyzdytė',
  createdAt: MOMENT,
  changedAt: MOMENT,
};

/** Invented people, shown in the API's documentation; a test holds each against its schema. */
export const CASE_EXAMPLES = {
  caseDecision: [
    { verdict: 'FALSE_POSITIVE', reason: 'Born in another decade.', reviewer: 'staff-1', changedAt: MOMENT },
  ],
  caseNote: [{ note: 'Asked the branch for the birth certificate.', reviewer: 'staff-1' }],
  screeningCasePage: [{ count: 1, results: [SUMMARY] }],
  screeningCase: [
    {
      ...SUMMARY,
      person: { kind: 'person', names: ['Ona Pavyzdė'], birth: '1990-12-20' },
      clientId: 'user-123',
      hit: {
        score: 0.84,
        band: 'possible',
        name: {
          score: 0.89,
          matched: 'Ona Pavyzdė',
          against: 'Ona Pavyzdytė',
          tokens: [
            { query: 'ona', listed: 'ona', how: 'exact', similarity: 1, weight: 1 },
            { query: 'pavyzde', listed: 'pavyzdyte', how: 'typo', similarity: 0.78, weight: 1 },
          ],
        },
        factors: [{ key: 'birth-date', verdict: 'conflict', delta: -0.05, detail: 'born 1990-12-20, listed 1961' }],
        otherNames: [],
      },
      why: [
        '“Ona Pavyzdė” and the listed name “Ona Pavyzdytė” are alike by 0.89: ona the same, pavyzde/pavyzdyte nearly the same letters.',
        'Birth date: born 1990-12-20, listed 1961 (−0.05).',
        'Together 0.84: possible.',
      ],
      entity: {
        id: 'example-sanctions:EX-17',
        listId: 'example-sanctions',
        sourceId: 'EX-17',
        kind: 'person',
        names: [{ full: 'Ona Pavyzdytė', type: 'primary', quality: 'strong' }],
      },
      isListed: true,
      findings: [{ origin: 'SESSION', subjectId: '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11', foundAt: MOMENT }],
      history: [
        { event: 'OPENED', reviewer: null, verdict: null, text: null, at: MOMENT },
        {
          event: 'DECIDED',
          reviewer: 'staff-1',
          verdict: 'FALSE_POSITIVE',
          text: 'Born in another decade.',
          at: MOMENT,
        },
      ],
    },
  ],
};
