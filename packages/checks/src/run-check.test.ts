import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { type Check, defineCheck } from './check.ts';
import { evidence } from './evidence.fixture.ts';
import type { Evidence } from './evidence.ts';
import { runCheck } from './run-check.ts';

const steady = (more: Partial<Check> = {}): Check =>
  defineCheck({
    id: 'steady',
    title: 'Steady',
    description: 'Passes.',
    part: 'document',
    needs: ['document'],
    reasons: { 'steady.wobbled': { message: 'It wobbled.', rule: { effect: 'signal' } } },
    run: () => ({ status: 'passed' }),
    ...more,
  });
const FAULT = { status: 'inconclusive', reasons: [{ code: ENGINE_UNAVAILABLE }] };

describe('runCheck', () => {
  it('adds name, sentence, engine and time', () => {
    const wobbling = steady({ run: () => ({ status: 'failed', reasons: ['steady.wobbled'] }) });
    const result = runCheck(wobbling, evidence());
    expect(result).toMatchObject({
      check: 'steady',
      status: 'failed',
      reasons: [{ code: 'steady.wobbled', message: 'It wobbled.' }],
      engine: { name: 'steady', version: '1', modelDigest: null },
      measurements: [],
      comparisons: [],
      regions: [],
    });
    expect(result.tookMs).toBeGreaterThanOrEqual(0);
  });

  it('turns whatever is thrown into an engine fault', () => {
    const run = () => {
      throw new TypeError('a fault of ours');
    };
    expect(runCheck(steady({ run }), evidence())).toMatchObject(FAULT);
  });

  it.each([
    ['front', ['document']],
    ['back', ['document']],
    ['front', ['front']],
    ['selfie', ['front', 'selfie']],
  ] as const)('does not run when %s was lost to a fault', (image, needs) => {
    const lost: Evidence = { ...evidence(), [image]: { state: 'engine_fault' } };
    expect(runCheck(steady({ needs }), lost)).toMatchObject(FAULT);
  });

  it('does not apply when its image was not sent', () => {
    expect(runCheck(steady({ needs: ['selfie'] }), evidence({ selfie: null })).status).toBe('not_applicable');
    expect(runCheck(steady(), evidence({ front: null })).status).toBe('not_applicable');
    expect(runCheck(steady(), evidence()).status).toBe('passed');
  });
});
