import { describe, expect, it, test } from 'vitest';
import { ageCancellation, ageCancellationRequest } from './age-estimations.ts';
import { environment, environmentChange } from './environment.ts';
import {
  auditPage,
  reopenRequest,
  reviewRequest,
  sessionAudit,
  sessionDetail,
  sessionEvent,
  sessionPage,
} from './sessions.ts';
import { SESSION_EXAMPLES } from './sessions-examples.ts';
import { statistics, statisticsQuery } from './statistics.ts';

const SCHEMAS = { sessionPage, sessionDetail, sessionEvent, reviewRequest, reopenRequest, auditPage, sessionAudit };

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = SESSION_EXAMPLES[name as keyof typeof SESSION_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

test.each([environment, environmentChange, statistics, ageCancellationRequest, ageCancellation])(
  'examples beside their schema are valid',
  (schema) => {
    const { examples = [] } = schema.meta() ?? {};
    expect(examples).toHaveLength(1);
    for (const example of examples as unknown[]) expect(schema.safeParse(example).error).toBeUndefined();
  },
);

describe('reviewRequest', () => {
  const note = 'Seen.';
  it.each([
    { outcome: 'APPROVED' },
    { outcome: 'APPROVED', document: 'DOC_VALIDATED', face: 'FACE_MATCH' },
    { outcome: 'DECLINED' },
    { outcome: 'DECLINED', face: 'FACE_MISMATCH' },
    { outcome: 'DECLINED', document: 'DOC_VALIDATED', face: 'FACE_MISMATCH' },
  ])('takes %j', (request) => {
    expect(reviewRequest.safeParse({ ...request, note }).error).toBeUndefined();
  });

  it.each([
    { outcome: 'APPROVED', document: 'DOC_DAMAGED' },
    { outcome: 'APPROVED', document: 'DOC_VALIDATED', face: 'FACE_MISMATCH' },
    { outcome: 'DECLINED', document: 'DOC_VALIDATED', face: 'FACE_MATCH' },
    { outcome: 'DECLINED', document: 'FACE_MATCH' },
    { outcome: 'DECLINED', note: ' ' },
    { outcome: 'MAYBE' },
    { outcome: 'DECLINED', reviewer: 'Jane Doe' },
  ])('refuses %j', (request) => {
    expect(reviewRequest.safeParse({ note, ...request }).success).toBe(false);
  });
});

it('takes time spans that run forwards', () => {
  const [early, late] = ['2030-01-01T00:00:00Z', '2030-01-02T00:00:00+02:00'];
  expect(statisticsQuery.safeParse({ from: early, to: late }).success).toBe(true);
  expect(statisticsQuery.safeParse({ from: late, to: early }).success).toBe(false);
});
