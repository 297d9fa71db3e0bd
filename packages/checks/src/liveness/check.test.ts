import { decide, LIVENESS_FAULTS, type LivenessOutcome } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { judge } from '../examine.ts';
import { runCheck } from '../run-check.ts';
import { STANDARD_POLICY } from '../standard-policy.ts';
import { check } from './check.ts';

const PASSED: LivenessOutcome = {
  mode: 'active',
  passed: true,
  faults: [],
  steps: [{ action: 'turn_left', passed: true, frames: 12, reactionMs: 700, measured: 0.4, limit: 0.3 }],
  depth: 1.6,
  surroundingsFollow: 0.1,
  virtualCameras: [],
  flashCorrelation: 0.8,
  selfieFrame: 4,
  frames: 40,
};

const BASE = evidence();
const run = (liveness: LivenessOutcome | null) => check.run({ ...BASE, liveness });
const failed = (...faults: LivenessOutcome['faults']): LivenessOutcome => ({ ...PASSED, passed: false, faults });

describe('liveness', () => {
  it.each([
    ['passed', PASSED, 'passed', []],
    ['waived', failed(), 'inconclusive', ['liveness.waived']],
    ['without a turn', { ...PASSED, depth: null }, 'inconclusive', ['liveness.depth_unshown']],
    ['too slow', failed('liveness.action_missing'), 'inconclusive', ['liveness.undecided']],
    ['a picture', failed('liveness.flat'), 'failed', ['liveness.fake']],
    ['slow, then a picture', failed('liveness.expired', 'liveness.flat'), 'failed', ['liveness.fake']],
    ['named camera', { ...PASSED, virtualCameras: ['OBS'] }, 'failed', ['liveness.virtual_camera_named']],
  ] as const)('%s', (_, outcome, status, reasons) => {
    expect(run(outcome)).toMatchObject({ status, reasons });
  });

  it('has nothing to say of one photo, or where nobody was asked', () => {
    expect(run(null).status).toBe('not_applicable');
    expect(run({ ...PASSED, mode: 'static' }).status).toBe('not_applicable');
    expect(check.run(BASE).status).toBe('not_applicable');
  });

  it('shows what was measured against which limit', () => {
    const names = run(PASSED).measurements?.map(({ name, threshold }) => [name, threshold]);
    expect(names).toContainEqual(['action.turn_left', 0.3]);
    expect(names).toContainEqual(['depth', 1]);
  });

  it('declines nobody, whatever the fault', () => {
    for (const fault of LIVENESS_FAULTS) {
      const found = runCheck(check, { ...BASE, liveness: failed(fault) });
      const decision = decide(STANDARD_POLICY, [found], { resubmissionPossible: false, faceRequired: true });
      expect(decision.face.status, fault).toBe('unverifiable');
    }
  });

  it('is judged with the rest of an examination', () => {
    const { checks, decision } = judge({ ...BASE, liveness: failed('liveness.person_changed') });
    expect(checks.find((result) => result.check === 'liveness')?.status).toBe('failed');
    expect(decision.reasons).toContain('liveness.fake');
  });
});
