import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { people, search } from '../people.fixture.ts';
import type { PeopleFindings } from '../people.ts';
import { runCheck } from '../run-check.ts';
import { check } from './check.ts';

const run = (found: PeopleFindings) => check.run({ ...evidence(), people: { state: 'read', value: found } });

describe('duplicate-face', () => {
  it('does not apply without a search and passes an empty one', () => {
    expect(runCheck(check, evidence()).status).toBe('not_applicable');
    expect(run(people({})).status).toBe('not_applicable');
    expect(run(people({ earlier: search() })).status).toBe('passed');
  });

  it('is inconclusive when the search broke', () => {
    const broken = { ...evidence(), people: { state: 'engine_fault' } as const };
    expect(runCheck(check, broken)).toMatchObject({
      status: 'inconclusive',
      reasons: [{ code: 'engine.unavailable' }],
    });
  });

  it('names a face seen before, and where', () => {
    const outcome = run(people({ earlier: search([0.31, 0.4]) }));
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['duplicate.face'] });
    expect(outcome.comparisons?.map(({ right }) => right.source)).toEqual(['earlier:r0', 'earlier:r1']);
    expect(outcome.measurements).toMatchObject([{ name: 'selfie.earlier.distance', value: 0.31, threshold: 0.42 }]);
    expect(outcome.measurements?.[0]?.errorRate).toMatch(/among 100 in at most 1.0 %/);
  });

  it('tells selfie and portrait apart', () => {
    expect(run(people({ earlier: search() }, { earlier: search([0.2]) })).reasons).toEqual(['duplicate.document_face']);
    const both = people({ earlier: search([0.3]) }, { earlier: search([0.2]) });
    expect(run(both).reasons).toEqual(['duplicate.face', 'duplicate.document_face']);
  });

  it('tags a candidate in a small gallery and notes it in a large one', () => {
    expect(run(people({ earlier: search([0.49], 10_000) })).reasons).toEqual(['duplicate.face']);
    expect(run(people({ earlier: search([0.49], 10_001) })).reasons).toEqual(['duplicate.face_possible']);
    expect(run(people({ earlier: search([0.42], 1e6) })).reasons).toEqual(['duplicate.face']);
    const portrait = people({}, { earlier: search([0.43], 1e6) });
    expect(run(portrait).reasons).toEqual(['duplicate.document_face_possible']);
  });

  it('lets people on a whitelist come as several clients', () => {
    const known = { earlier: search([0.3]), whitelist: search([0.25]) };
    expect(run(people(known)).status).toBe('passed');
  });

  it('never declines', () => {
    for (const { rule } of Object.values(check.reasons)) expect(['signal', 'note']).toContain(rule.effect);
  });
});
