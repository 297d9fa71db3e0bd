import type { TamperSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, side } from '../evidence.fixture.ts';
import { TAMPER_LIMITS } from '../tamper-limits.ts';
import { check } from './check.ts';

const BOX = { x: 1, y: 1, width: 9, height: 9 };

function judge(name: TamperSignalName, score: number) {
  return check.run(evidence({ front: side({ more: { signals: [{ name, score, boxes: [BOX] }] } }) }));
}

describe('portrait-substitution', () => {
  it('is not asked where nothing was measured', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it('tells of portrait replaced from its limit', () => {
    const { told } = TAMPER_LIMITS.portrait_replaced;
    expect(judge('portrait_replaced', told)).toMatchObject({
      status: 'failed',
      reasons: ['portrait.substitution_suspected'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('portrait_replaced', told - 0.001).status).toBe('passed');
  });

  it('lets a human look at clear portrait replaced', () => {
    expect(judge('portrait_replaced', TAMPER_LIMITS.portrait_replaced.referred).reasons).toEqual([
      'portrait.substitution_suspected',
      'portrait.substituted',
    ]);
  });

  it('tells of a shadow around the portrait from its limit', () => {
    const { told } = TAMPER_LIMITS.portrait_glued;
    expect(judge('portrait_glued', told)).toMatchObject({
      status: 'failed',
      reasons: ['portrait.shadow_around'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('portrait_glued', told - 0.001).status).toBe('passed');
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'signal' || effect === 'refer')).toBe(true);
  });
});
