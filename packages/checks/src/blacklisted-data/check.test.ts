import { describe, expect, it } from 'vitest';
import { withRecords } from '../records.fixture.ts';
import { check } from './check.ts';

describe('blacklisted-data', () => {
  it('does not apply where nobody looked, and passes when nothing was found', () => {
    expect(check.run(withRecords({})).status).toBe('not_applicable');
    expect(check.run(withRecords({ blocked: [] }))).toMatchObject({ status: 'passed', reasons: [], comparisons: [] });
  });

  it('names where the data were seen and which they are', () => {
    const blocked = [{ reference: 'session-1', shared: ['document', 'person'] as const }];
    const outcome = check.run(withRecords({ blocked }));
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['blacklist.data'] });
    expect(outcome.comparisons).toMatchObject([
      { field: 'document', right: { source: 'blacklist:session-1', value: null }, agrees: true },
      { field: 'person', right: { source: 'blacklist:session-1', value: null }, agrees: true },
    ]);
  });

  it('never declines', () => {
    expect(Object.values(check.reasons).every(({ rule }) => rule.effect === 'signal')).toBe(true);
  });
});
