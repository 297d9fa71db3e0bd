import type { TamperSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, side } from '../evidence.fixture.ts';
import { TAMPER_LIMITS } from '../tamper-limits.ts';
import { check } from './check.ts';

const BOX = { x: 1, y: 1, width: 9, height: 9 };

function judge(name: TamperSignalName, score: number) {
  return check.run(evidence({ front: side({ more: { signals: [{ name, score, boxes: [BOX] }] } }) }));
}

describe('mrz-print', () => {
  it('is not asked where nothing was measured', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it('tells of mrz typeface from its limit', () => {
    const { told } = TAMPER_LIMITS.mrz_typeface;
    expect(judge('mrz_typeface', told)).toMatchObject({
      status: 'failed',
      reasons: ['mrz.typeface_wrong'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('mrz_typeface', told - 0.001).status).toBe('passed');
  });

  it('tells of mrz pitch from its limit', () => {
    const { told } = TAMPER_LIMITS.mrz_pitch;
    expect(judge('mrz_pitch', told)).toMatchObject({
      status: 'failed',
      reasons: ['mrz.pitch_wrong'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('mrz_pitch', told - 0.001).status).toBe('passed');
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'signal' || effect === 'refer')).toBe(true);
  });
});
