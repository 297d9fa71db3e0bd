import { describe, expect, it } from 'vitest';
import { evidence, side } from './evidence.fixture.ts';
import { judgeSignals, type SignalReasons } from './judge-signals.ts';
import { TAMPER_LIMITS } from './tamper-limits.ts';

const BOX = { x: 1, y: 2, width: 3, height: 4 };
const RULE: SignalReasons<'told' | 'referred'> = {
  signal: 'screen',
  told: 'told',
  referred: 'referred',
  errorRate: '1 of 100',
};
const { told, referred } = TAMPER_LIMITS.screen;

const photo = (score: number) => side({ more: { signals: [{ name: 'screen', score, boxes: [BOX] }] } });

describe('judgeSignals', () => {
  it('says nothing of a trace that was not measured', () => {
    expect(judgeSignals(evidence(), [RULE])).toEqual({ status: 'not_applicable' });
  });

  it('passes below the limit, shows the number and no place', () => {
    expect(judgeSignals(evidence({ front: photo(told - 0.1) }), [RULE])).toMatchObject({
      status: 'passed',
      reasons: [],
      regions: [],
      measurements: [{ name: 'front.screen', threshold: told, higherMeans: 'worse', errorRate: '1 of 100' }],
    });
  });

  it('tells from the first limit and refers from the second', () => {
    expect(judgeSignals(evidence({ front: photo(told) }), [RULE])).toMatchObject({
      status: 'failed',
      reasons: ['told'],
      regions: [{ step: 'FRONT', box: BOX }],
    });
    expect(judgeSignals(evidence({ front: photo(referred) }), [RULE]).reasons).toEqual(['told', 'referred']);
  });

  it('looks at both sides and names a reason once', () => {
    const both = judgeSignals(evidence({ front: photo(told), back: photo(told) }), [RULE]);
    expect(both).toMatchObject({ reasons: ['told'], regions: [{ step: 'FRONT' }, { step: 'BACK' }] });
    expect(judgeSignals(evidence({ front: photo(0), back: photo(told) }), [RULE]).status).toBe('failed');
  });
});
