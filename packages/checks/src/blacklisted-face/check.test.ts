import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { people, search } from '../people.fixture.ts';
import type { PeopleFindings } from '../people.ts';
import { runCheck } from '../run-check.ts';
import { check } from './check.ts';

const run = (found: PeopleFindings) => check.run({ ...evidence(), people: { state: 'read', value: found } });

describe('blacklisted-face', () => {
  it('does not apply without a search and passes empty lists', () => {
    expect(runCheck(check, evidence()).status).toBe('not_applicable');
    expect(run(people({ earlier: search([0.1]) })).status).toBe('not_applicable');
    expect(run(people({ blacklist: search(), watch: search() })).status).toBe('passed');
  });

  it('is inconclusive when the search broke', () => {
    const broken = { ...evidence(), people: { state: 'engine_fault' } as const };
    expect(runCheck(check, broken).status).toBe('inconclusive');
  });

  it('names the face that is on a blacklist, and the entry', () => {
    const outcome = run(people({ blacklist: search([0.38]) }));
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['blacklist.face'] });
    expect(outcome.comparisons).toMatchObject([{ left: { source: 'selfie' }, right: { source: 'blacklist:r0' } }]);
    const portrait = people({}, { blacklist: search([0.38]) });
    expect(run(portrait).reasons).toEqual(['blacklist.document_face']);
  });

  it('notes what is only similar to a face on a long list, and people who are watched for', () => {
    const long = people({ blacklist: search([0.48], 20_000) });
    expect(run(long).reasons).toEqual(['blacklist.face_possible']);
    expect(run(people({ watch: search([0.4]) })).reasons).toEqual(['watch_list.face']);
  });

  it('says nothing about a whitelist', () => {
    expect(run(people({ blacklist: search(), whitelist: search([0.1]) })).status).toBe('passed');
  });

  it('never declines', () => {
    for (const { rule } of Object.values(check.reasons)) expect(['signal', 'note']).toContain(rule.effect);
  });
});
