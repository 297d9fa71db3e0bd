import { describe, expect, it } from 'vitest';
import { paperPlan } from './paper-plan.ts';
import { PAPERS_TODAY, paperSpec } from './paper-spec.ts';
import { paperWordsOf } from './paper-words.ts';

const PLAN = paperPlan(160, 1);

describe('paperPlan', () => {
  it('is the same for the same seed, and a longer one begins like a shorter one', () => {
    expect(paperPlan(20, 1)).toEqual(PLAN.slice(0, 20));
    expect(paperPlan(20, 2)).not.toEqual(PLAN.slice(0, 20));
  });

  it('keeps to its split and shows every design of it', () => {
    expect(PLAN.every(({ design, split }) => design.split === 'held-out' && split === 'held-out')).toBe(true);
    expect(new Set(PLAN.map(({ design }) => design.id)).size).toBe(12);
    expect(paperPlan(40, 1, 'training').every(({ design }) => design.split === 'training')).toBe(true);
  });

  it('leaves half in order and plants every fault an eighth of the time, in a medium that can have it', () => {
    const of = (fault: string | null) => PLAN.filter((plan) => plan.fault === fault);
    expect(of(null)).toHaveLength(80);
    for (const fault of ['too_old', 'screenshot', 'handwritten', 'not_latin']) expect(of(fault)).toHaveLength(20);
    expect(of('screenshot').every(({ medium }) => medium === 'screenshot')).toBe(true);
    expect(of('handwritten').every(({ medium, hand }) => medium !== 'pdf' && hand !== null)).toBe(true);
    for (const { design, fault } of PLAN)
      expect(paperWordsOf(design.language).residents !== undefined).toBe(fault === 'not_latin');
  });

  it('comes in every medium', () => {
    for (const medium of ['photo', 'scan', 'pdf', 'screenshot'])
      expect(PLAN.filter((plan) => plan.medium === medium).length, medium).toBeGreaterThan(10);
  });
});

describe('paperSpec', () => {
  const daysOld = (seed: number, old: boolean): number => {
    const design = PLAN[0]?.design;
    if (!design) throw new Error('an empty plan');
    return (Date.parse(PAPERS_TODAY) - Date.parse(paperSpec(design, seed, old).issued)) / 86_400_000;
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is of the last three months, or clearly older (%d)', (seed) => {
    expect(daysOld(seed, false)).toBeLessThan(85);
    expect(daysOld(seed, false)).toBeGreaterThan(0);
    expect(daysOld(seed, true)).toBeGreaterThan(100);
  });

  it('has a period that ends before it was issued and a payment after it', () => {
    for (const { design, seed } of PLAN.slice(0, 20)) {
      const { issued, due, period } = paperSpec(design, seed, false);
      expect(period[0] < period[1] && period[1] < issued && issued < due).toBe(true);
    }
  });
});
