import type { TamperSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, side } from '../evidence.fixture.ts';
import { TAMPER_LIMITS } from '../tamper-limits.ts';
import { check } from './check.ts';

const BOX = { x: 1, y: 1, width: 9, height: 9 };

function judge(name: TamperSignalName, score: number) {
  return check.run(evidence({ front: side({ more: { signals: [{ name, score, boxes: [BOX] }] } }) }));
}

describe('document-print', () => {
  it('is not asked where nothing was measured', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it('tells of print from its limit', () => {
    const { told } = TAMPER_LIMITS.print;
    expect(judge('print', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.print_suspected'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('print', told - 0.001).status).toBe('passed');
  });

  it('lets a human look at clear print', () => {
    expect(judge('print', TAMPER_LIMITS.print.referred).reasons).toEqual([
      'document.print_suspected',
      'document.printed_copy',
    ]);
  });

  it('tells of photocopy from its limit', () => {
    const { told } = TAMPER_LIMITS.photocopy;
    expect(judge('photocopy', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.photocopy_suspected'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('photocopy', told - 0.001).status).toBe('passed');
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => ['signal', 'refer', 'note'].includes(effect))).toBe(true);
  });
});
