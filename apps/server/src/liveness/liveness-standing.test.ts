import { describe, expect, test } from 'vitest';
import type { ChallengeRow } from './challenge.ts';
import { livenessModeOf } from './liveness-mode.ts';
import { standingAfter } from './liveness-standing.ts';

const NOW = new Date('2026-01-15T12:00:00.000Z');

function tries(...statuses: ChallengeRow['status'][]): ChallengeRow[] {
  return statuses.map((status, index) => ({
    id: `${index}`,
    sessionId: 's',
    attempt: 1,
    try: index + 1,
    status,
    sealedState: null,
    sealedOutcome: null,
    openedAt: NOW,
    expiresAt: NOW,
    endedAt: null,
  }));
}

describe('where an attempt stands', () => {
  test.each([
    [[], { mode: 'active', triesLeft: 3, settled: false }],
    [['open'], { mode: 'active', triesLeft: 2, settled: false }],
    [['failed', 'passed'], { mode: 'active', triesLeft: 0, settled: true }],
    [['failed', 'failed', 'open'], { mode: 'active', triesLeft: 0, settled: false }],
    [['failed', 'failed', 'failed'], { mode: 'active', triesLeft: 0, settled: true }],
    [['failed', 'waived'], { mode: 'static', triesLeft: 0, settled: true }],
  ] as const)('after %j', (statuses, standing) => {
    expect(standingAfter(tries(...statuses), true)).toMatchObject(standing);
  });

  test('tries that all ended before a frame came leave an ordinary selfie to take', () => {
    const ended = tries('failed', 'failed', 'failed');
    expect(standingAfter(ended, false)).toMatchObject({ mode: 'static', triesLeft: 0, settled: true });
    expect(standingAfter(tries('failed', 'failed', 'open'), false)).toMatchObject({ mode: 'active', settled: false });
    expect(standingAfter(tries('failed'), false)).toMatchObject({ mode: 'active', triesLeft: 2 });
  });
});

describe('how presence is shown', () => {
  const identification = { tokenType: 'IDENTIFICATION', purpose: 'verification' } as const;

  test.each([
    [true, 'static', 'active'],
    [true, 'with_document', 'active'],
    [false, 'static', 'static'],
    [false, 'with_document', 'with_document'],
    [false, 'active', 'active'],
  ] as const)('checkLiveness %s of a partner with %s: %s', (checkLiveness, liveness, mode) => {
    expect(livenessModeOf(identification, { checkLiveness }, { liveness })).toBe(mode);
  });

  test('is not asked where no face is', () => {
    const documentOnly = { tokenType: 'DOCUMENT', purpose: 'verification' } as const;
    expect(livenessModeOf(documentOnly, { checkLiveness: true }, { liveness: 'active' })).toBe('static');
  });

  test.each(['face_authentication', 'age_estimation'] as const)('%s goes by its own session alone', (purpose) => {
    const session = { tokenType: 'IDENTIFICATION', purpose } as const;
    expect(livenessModeOf(session, { checkLiveness: false }, { liveness: 'active' })).toBe('static');
    expect(livenessModeOf(session, { checkLiveness: false }, { liveness: 'with_document' })).toBe('static');
    expect(livenessModeOf(session, { checkLiveness: true }, { liveness: 'static' })).toBe('active');
  });
});
