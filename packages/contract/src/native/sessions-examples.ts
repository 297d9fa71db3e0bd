const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const AT = '2030-01-01T12:00:00.000Z';
const PASSED = { status: 'passed', reason: null };
const ENGINE = {
  name: 'faces',
  version: '1',
  modelDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const SUMMARY = {
  scanRef: SCAN_REF,
  clientId: 'client-1',
  externalRef: null,
  status: 'APPROVED' as const,
  state: 'approved',
  scenario: { id: '2b6f9c14-3d5e-4a7c-8e90-1f2d3c4b5a69', version: 2 },
  reasons: [],
  riskScore: 0,
  policy: 'standard@1',
  createdAt: AT,
  startedAt: AT,
  submittedAt: '2030-01-01T12:01:10.000Z',
  decidedAt: '2030-01-01T12:01:14.000Z',
  erasedAt: null,
};

const ENTRY = {
  id: '5b0e7c52-1b44-4c7a-8f2e-90a1d3f5c6b7',
  scanRef: SCAN_REF,
  event: 'checks.approved',
  actor: 'worker',
  fromState: 'processing',
  toState: 'approved',
  facts: { attempt: 1, outcome: 'approved', policy: 'standard@1' },
  at: '2030-01-01T12:01:14.000Z',
};

const SET_UP = {
  ...ENTRY,
  scanRef: null,
  event: 'environment.changed',
  actor: 'partner',
  fromState: null,
  toState: null,
  facts: { settings: ['liveness'] },
};

/** Of sessions, reviews and the audit; a test holds each against its schema. */
export const SESSION_EXAMPLES = {
  sessionPage: [{ sessions: [SUMMARY], next: null }],
  sessionDetail: [
    {
      ...SUMMARY,
      attempt: 1,
      document: { kind: 'passport', issuingState: 'LTU' },
      attributes: [
        { name: 'surname', value: 'ZVIRBLE', native: 'Žvirblė', source: 'both', confidence: 0.99, conflict: false },
      ],
      checks: [
        {
          check: 'face-match',
          status: 'passed',
          reasons: [],
          measurements: [
            { name: 'similarity', value: 0.71, threshold: 0.6, higherMeans: 'better', errorRate: 'FMR 0.1 %' },
          ],
          comparisons: [],
          regions: [{ step: 'FACE', box: { x: 120, y: 80, width: 300, height: 300 } }],
          engine: ENGINE,
          tookMs: 2,
        },
      ],
      papers: [
        {
          step: 'UTILITY_BILL',
          type: 'COMPARE',
          saidToBe: 'ELECTRICITY_BILL',
          standing: 'valid',
          reviewed: false,
          sure: true,
          reasons: [],
          values: [{ field: 'address', value: '12 INVENTED WAY, LEEDS LS1 4AP', status: 'match' }],
          comparisons: [
            {
              field: 'address',
              known: '12 Invented Way, Leeds',
              found: '12 INVENTED WAY, LEEDS LS1 4AP',
              agrees: true,
              parts: [
                { part: 'street', known: 'invented', found: 'invented', verdict: 'agrees' },
                { part: 'house_number', known: '12', found: '12', verdict: 'agrees' },
                { part: 'postal_code', known: null, found: 'ls14ap', verdict: 'not_known' },
                { part: 'locality', known: 'leeds', found: 'leeds', verdict: 'agrees' },
              ],
            },
          ],
        },
      ],
      decision: {
        outcome: 'approved',
        document: PASSED,
        face: PASSED,
        fraudSignals: [],
        mismatches: [],
        reasons: [],
        policy: 'standard@1',
        risk: { score: 0, level: 'VERY_LOW', parts: [] },
        riskPolicy: null,
        engines: [ENGINE],
        review: null,
      },
      audit: [ENTRY],
    },
  ],
  sessionEvent: [
    {
      scanRef: SCAN_REF,
      sequence: 4,
      event: 'checks.approved',
      actor: 'worker',
      fromState: 'processing',
      toState: 'approved',
      at: '2030-01-01T12:01:14.000Z',
    },
  ],
  reviewRequest: [
    { outcome: 'DECLINED', document: 'DOC_DAMAGED', note: 'The lower corner is torn off.', reviewer: 'staff-12' },
  ],
  reopenRequest: [{ reviewer: 'staff-12' }],
  auditPage: [{ entries: [SET_UP, ENTRY], next: null }],
  sessionAudit: [{ entries: [ENTRY] }],
};
