import type { PresentationSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import type { Evidence } from '../evidence.ts';
import { PRESENTATION_LIMITS } from '../presentation-limits.ts';
import type { PresentationReading } from '../presentation-reading.ts';
import type { PresentationPolicy } from '../request.ts';
import { check } from './check.ts';

const BOX = { x: 40, y: 50, width: 200, height: 240 };
const OWN = { name: 'brought-along', version: '1', modelDigest: 'd9' };

function bearing(scores: Partial<Record<PresentationSignalName, number>>, policy?: PresentationPolicy): Evidence {
  const signals = Object.entries(scores).map(([name, score]) => ({
    name: name as PresentationSignalName,
    score,
    boxes: [BOX],
  }));
  const value: PresentationReading = { signals, frames: 0, detector: { engine: OWN, limit: 0.7 } };
  const request = policy ? { presentationPolicy: policy } : {};
  return { ...evidence({ request }), presentation: { state: 'read', value } };
}

const TOLD = [
  ['screen_texture', 'presentation.screen_suspected'],
  ['print_texture', 'presentation.print_suspected'],
  ['print_grain', 'presentation.print_suspected'],
  ['frame_border', 'presentation.border_seen'],
  ['editor_metadata', 'presentation.editor_named'],
  ['stream_regular', 'presentation.stream_unlike_camera'],
  ['stream_format', 'presentation.stream_unlike_camera'],
] as const;

describe('presentation-attack', () => {
  it.each(TOLD)('tells of %s from its limit, with the place', (name, code) => {
    const limit = PRESENTATION_LIMITS[name];
    expect(check.run(bearing({ [name]: limit }))).toMatchObject({
      status: 'failed',
      reasons: [code],
      regions: [{ step: 'FACE', box: BOX }],
    });
    expect(check.run(bearing({ [name]: limit - 0.001 }))).toMatchObject({ status: 'passed', reasons: [] });
  });

  it('shows what tells nothing, without judging it', () => {
    const outcome = check.run(bearing({ focus_reversed: 9, colour_response: 1, camera_unnamed: 1 }));
    expect(outcome).toMatchObject({ status: 'passed', reasons: [], regions: [] });
    expect(outcome.measurements?.map(({ threshold }) => threshold)).toEqual([null, null, null]);
  });

  it("judges the operator's detector by its own limit, and names it", () => {
    expect(check.run(bearing({ attack_detector: 0.7 }))).toMatchObject({
      reasons: ['presentation.detector_suspects'],
      engine: OWN,
    });
    expect(check.run(bearing({ attack_detector: 0.69 })).status).toBe('passed');
  });

  it.each([
    ['advisory', ['presentation.border_seen']],
    ['refer', ['presentation.border_seen', 'presentation.referred']],
    ['refuse', ['presentation.border_seen', 'presentation.refused']],
  ] as const)('a policy of %s makes it %j', (policy, reasons) => {
    expect(check.run(bearing({ frame_border: 1 }, policy)).reasons).toEqual(reasons);
    expect(check.run(bearing({ frame_border: 0.2 }, policy)).reasons).toEqual([]);
    // What honest people commonly have leads nowhere.
    expect(check.run(bearing({ editor_metadata: 1 }, policy)).reasons).toEqual(['presentation.editor_named']);
  });

  it('declines nobody unless a policy says so', () => {
    const decisive = Object.entries(check.reasons).filter(([, { rule }]) => !['signal', 'note'].includes(rule.effect));
    expect(decisive.map(([code]) => code)).toEqual(['presentation.referred', 'presentation.refused']);
  });

  it('is not asked without a selfie, a face, or a reading', () => {
    expect(check.run(bearing({})).status).toBe('not_applicable');
    expect(check.run(evidence()).status).toBe('not_applicable');
    const ofDocument = { ...bearing({ frame_border: 1 }), request: { ...evidence().request, faceRequired: false } };
    expect(check.run(ofDocument).status).toBe('not_applicable');
  });
});
