import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { check } from './check.ts';

/** A passport of `issuingState` whose personal number was read as `value`. */
function withNumber(issuingState: string | null, value: string | null, confidence = 0.99) {
  const base = evidence({});
  const number = { name: 'personalNumber', source: 'mrz', native: null, readings: [], conflict: false } as const;
  const { personalNumber: _, ...others } = base.document.attributes;
  const attributes = value === null ? others : { ...others, personalNumber: { ...number, value, confidence } };
  return { ...base, document: { ...base.document, issuingState, attributes } };
}

describe('personal-number', () => {
  it('passes a number with the right check digit', () => {
    expect(check.run(withNumber('LTU', '38001010009')).status).toBe('passed');
  });

  it('names a wrong check digit that was read surely', () => {
    expect(check.run(withNumber('LTU', '38001010005'))).toMatchObject({
      status: 'failed',
      reasons: ['personal_number.wrong_check_digit'],
    });
  });

  it('does not take a shaky reading for evidence', () => {
    expect(check.run(withNumber('LTU', '38001010005', 0.6))).toMatchObject({
      status: 'inconclusive',
      reasons: ['personal_number.unreadable'],
    });
  });

  it.each([
    ['UTO', '38001010005'],
    ['LTU', 'NO NUMBER'],
    ['LTU', null],
    [null, '38001010005'],
  ])('has nothing to say about %s %s', (state, value) => {
    expect(check.run(withNumber(state, value)).status).toBe('not_applicable');
  });

  it('tags and never declines', () => {
    const effects = Object.values(check.reasons).map((reason) => reason.rule.effect);
    expect(effects.every((effect) => effect === 'mismatch' || effect === 'signal')).toBe(true);
  });
});
