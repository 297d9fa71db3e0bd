import { describe, expect, it } from 'vitest';
import { conditionalHeaders, fetchOutcome } from './conditional-request.ts';

describe('conditional requests', () => {
  it('ask for what is new only when something is known', () => {
    expect(conditionalHeaders(null)).toEqual({ accept: '*/*' });
    expect(conditionalHeaders({ etag: '"7"', lastModified: 'Fri, 13 Feb 2026 10:00:00 GMT' })).toEqual({
      accept: '*/*',
      'if-none-match': '"7"',
      'if-modified-since': 'Fri, 13 Feb 2026 10:00:00 GMT',
    });
  });

  it('keep the marks of a whole answer', () => {
    expect(fetchOutcome(200, { etag: 'W/"8"', 'content-type': 'text/xml' })).toEqual({
      kind: 'fetched',
      mark: { etag: 'W/"8"' },
    });
    expect(fetchOutcome(200, {})).toEqual({ kind: 'fetched', mark: {} });
    expect(fetchOutcome(304, {})).toEqual({ kind: 'unchanged' });
  });

  it.each([
    [200, { 'content-type': 'text/html; charset=utf-8' }, 'fetch.not_a_list'],
    [206, {}, 'fetch.failed'],
    [301, { location: 'https://lists.example/new' }, 'fetch.moved'],
    [403, {}, 'fetch.refused'],
    [404, {}, 'fetch.missing'],
    [429, { 'retry-after': '120' }, 'fetch.later'],
    [500, {}, 'fetch.failed'],
  ])('take %i for no list', (status, headers, code) => {
    expect(fetchOutcome(status, headers)).toMatchObject({ kind: 'failed', code });
  });

  it('come back when the server says', () => {
    expect(fetchOutcome(503, { 'retry-after': '120' })).toMatchObject({ retryAfterS: 120 });
    expect(fetchOutcome(503, { 'retry-after': 'Fri, 13 Feb 2026 10:00:00 GMT' })).not.toHaveProperty('retryAfterS');
  });
});
