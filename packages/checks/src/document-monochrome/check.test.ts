import type { TamperSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, side } from '../evidence.fixture.ts';
import { TAMPER_LIMITS } from '../tamper-limits.ts';
import { check } from './check.ts';

const BOX = { x: 1, y: 1, width: 9, height: 9 };

function judge(name: TamperSignalName, score: number) {
  return check.run(evidence({ front: side({ more: { signals: [{ name, score, boxes: [BOX] }] } }) }));
}

describe('document-monochrome', () => {
  it('is not asked where nothing was measured', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it('tells of black and white from its limit', () => {
    const { told } = TAMPER_LIMITS.black_and_white;
    expect(judge('black_and_white', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.black_and_white'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('black_and_white', told - 0.001).status).toBe('passed');
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'signal' || effect === 'refer')).toBe(true);
  });
});
