import type { AttributeName, Attributes } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { check } from './check.ts';

interface Printed {
  readonly born?: string;
  readonly sex?: string;
  readonly confidence?: number;
}

/** A passport of `issuingState` whose personal number was read as `value`; nothing else is printed unless said. */
function withNumber(issuingState: string | null, value: string | null, { born, sex, confidence = 0.99 }: Printed = {}) {
  const base = evidence({});
  const attribute = (name: AttributeName, text: string | null | undefined): Attributes =>
    text
      ? { [name]: { name, value: text, source: 'mrz', native: null, readings: [], conflict: false, confidence } }
      : {};
  const attributes = {
    ...attribute('personalNumber', value),
    ...attribute('dateOfBirth', born),
    ...attribute('sex', sex),
  };
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
    expect(check.run(withNumber('LTU', '38001010005', { confidence: 0.6 }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['personal_number.unreadable'],
    });
  });

  it('passes a number that carries what is printed', () => {
    const outcome = check.run(withNumber('LTU', '38001010009', { born: '1980-01-01', sex: 'M' }));
    expect(outcome).toMatchObject({ status: 'passed' });
    expect(outcome.comparisons?.map(({ field, agrees }) => [field, agrees])).toEqual([
      ['dateOfBirth', true],
      ['sex', true],
    ]);
    expect(check.run(withNumber('LTU', '38001010009', { sex: 'X' })).status).toBe('passed');
  });

  it('names another birth date and another sex', () => {
    expect(check.run(withNumber('LTU', '38001010009', { born: '1981-01-01', sex: 'M' }))).toMatchObject({
      status: 'failed',
      reasons: ['personal_number.birth_date_differs'],
    });
    expect(check.run(withNumber('LTU', '38001010009', { born: '1980-01-01', sex: 'F' })).reasons).toEqual([
      'personal_number.sex_differs',
    ]);
    // Without a check digit that holds for everybody the date still speaks.
    expect(check.run(withNumber('DNK', '0102034567', { born: '2003-02-02' })).reasons).toEqual([
      'personal_number.birth_date_differs',
    ]);
  });

  it('does not blame a number for a date that was read badly', () => {
    expect(check.run(withNumber('LTU', '38001010009', { born: '1981-01-01', confidence: 0.7 }))).toMatchObject({
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
