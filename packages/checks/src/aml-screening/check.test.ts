import { decide } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence } from '../evidence.fixture.ts';
import { runCheck } from '../run-check.ts';
import { screened, screeningHit } from '../screening.fixture.ts';
import { SCREENING_FAULTS, type ScreeningFindings } from '../screening.ts';
import { STANDARD_POLICY } from '../standard-policy.ts';
import { check } from './check.ts';

const result = (screening: ScreeningFindings | null) => runCheck(check, { ...evidence({}), screening });
const codes = (screening: ScreeningFindings) => result(screening).reasons.map(({ code }) => code);
const passed = (name: string) => ({ ...result(null), check: name, status: 'passed' as const });

function decided(screening: ScreeningFindings, effect?: 'decline' | 'refer') {
  const found = result(screening);
  const rules = effect && Object.fromEntries(found.reasons.map(({ code }) => [code, { effect, rank: 1 }]));
  const policy = { ...STANDARD_POLICY, rules: { ...STANDARD_POLICY.rules, ...rules } };
  const context = { resubmissionPossible: false, faceRequired: true };
  return decide(policy, [found, passed('document-readable'), passed('face-match')], context);
}

describe('aml-screening', () => {
  it('has nothing to say where nobody was to be screened', () => {
    expect(result(null).status).toBe('not_applicable');
  });

  it('passes whom no list knows, and says what was searched with what', () => {
    expect(result(screened())).toMatchObject({
      status: 'passed',
      engine: { name: 'screening', modelDigest: 'c'.repeat(64) },
      measurements: [
        { name: 'score', value: 0, threshold: 0.85 },
        { name: 'hits', value: 0 },
      ],
    });
  });

  it.each([
    ['sanction', 'screening.sanction'],
    ['wanted', 'screening.wanted'],
    ['crime', 'screening.wanted'],
    ['pep', 'screening.pep'],
    ['pep-relative', 'screening.pep_relative'],
    ['debarred', 'screening.listed'],
    ['adverse', 'screening.listed'],
    ['custom', 'screening.listed'],
  ] as const)('names a hit among %s as %s', (topic, code) => {
    expect(codes(screened([screeningHit({ topics: [topic] })]))).toEqual([code]);
  });

  it('names a hit that no topic describes, and each kind once', () => {
    expect(codes(screened([screeningHit({ topics: [] })]))).toEqual(['screening.listed']);
    const two = [screeningHit({ topics: ['sanction', 'pep'] }), screeningHit()];
    expect(codes(screened(two))).toEqual(['screening.sanction', 'screening.pep']);
  });

  it('tags, and keeps nobody from being approved', () => {
    expect(decided(screened([screeningHit()]))).toMatchObject({
      outcome: 'approved',
      fraudSignals: ['screening.sanction'],
      engines: [{ name: 'screening' }],
    });
  });

  it('lets a policy call a person, and nobody decline by it alone', () => {
    const hit = screened([screeningHit()]);
    expect(decided(hit, 'refer').outcome).toBe('referred');
    expect(decided(hit, 'decline').outcome).toBe('referred');
  });

  it.each(SCREENING_FAULTS)('tags what was not screened (%s), and never calls it clean', (fault) => {
    expect(decided({ outcome: 'not_screened', fault })).toMatchObject({
      outcome: 'approved',
      fraudSignals: ['services.aml'],
    });
  });

  it('tags no more for a hit that is somebody else', () => {
    const dismissed = { by: 'anna@shop.example', at: '2026-05-02T08:00:00.000Z', reason: 'another birth date' };
    const found = result(screened([screeningHit({ dismissed })]));
    expect(found.status).toBe('passed');
    expect(result(screened([screeningHit({ dismissed }), screeningHit({ score: 0.88 })]))).toMatchObject({
      status: 'failed',
      measurements: [{ value: 0.88 }, { value: 1 }],
    });
  });

  it('names nobody in the verdict: who is found stands with the hits, and is erased with them', () => {
    expect(JSON.stringify(result(screened([screeningHit()])))).not.toMatch(/eriksson|invented:17/i);
  });
});
