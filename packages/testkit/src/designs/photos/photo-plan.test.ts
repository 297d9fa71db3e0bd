import { describe, expect, it } from 'vitest';
import { DESIGNS, EDGE_TRIALS } from '../catalogue/index.ts';
import { photoPlan, severalPlan } from './photo-plan.ts';

const PLAN = photoPlan(1000, 1);
const share = (is: (plan: (typeof PLAN)[number]) => boolean): number => PLAN.filter(is).length / PLAN.length;

describe('photoPlan', () => {
  it('is the same for the same seed, and a longer one begins like a shorter one', () => {
    expect(photoPlan(30, 1)).toEqual(PLAN.slice(0, 30));
    expect(photoPlan(30, 2)).not.toEqual(PLAN.slice(0, 30));
  });

  it('shows every design of the split, and the meant one is never of the other', () => {
    const designs = DESIGNS.filter(({ split }) => split === 'held-out');
    expect(new Set(PLAN.map(({ documents: [meant] }) => meant.design.id)).size).toBe(designs.length);
    expect(PLAN.every(({ documents }) => documents.every(({ design }) => design.split === 'held-out'))).toBe(true);
    expect(photoPlan(40, 1, 'training').every(({ split }) => split === 'training')).toBe(true);
  });

  it('shows trials of edges only where they are asked for', () => {
    const shown = photoPlan(16, 5, 'edges-seen').map(({ documents: [meant] }) => meant.design);
    expect(new Set(shown)).toEqual(new Set(EDGE_TRIALS.seen));
  });

  it('picks those that show several documents out of a plan that is long enough', () => {
    const several = severalPlan(12, 1, 'training');
    expect(several.every(({ documents }) => documents.length > 1)).toBe(true);
    const long = photoPlan((several.at(-1)?.index ?? 0) + 1, 1, 'training');
    expect(several).toEqual(long.filter(({ conditions }) => conditions.includes('several')));
  });

  it('lies half before plain grounds, for each design and each side', () => {
    const plain = (is: (plan: (typeof PLAN)[number]) => boolean): number => {
      const some = PLAN.filter(is);
      return some.filter(({ group }) => group === 'plain').length / some.length;
    };
    expect(plain(() => true)).toBeCloseTo(0.5, 1);
    expect(plain(({ documents: [meant] }) => meant.side === 'back')).toBeCloseTo(0.5, 1);
    for (const id of new Set(PLAN.map(({ documents: [meant] }) => meant.design.id))) {
      expect(
        plain(({ documents: [meant] }) => meant.design.id === id),
        id,
      ).toBeGreaterThan(0.35);
      expect(
        plain(({ documents: [meant] }) => meant.design.id === id),
        id,
      ).toBeLessThan(0.65);
    }
  });

  it('has the shares of difficulty that it says', () => {
    expect(share(({ conditions }) => conditions.length === 0)).toBeGreaterThan(0.15);
    expect(share(({ conditions }) => conditions.includes('hard'))).toBeGreaterThan(0.12);
    expect(share(({ conditions }) => conditions.includes('hard'))).toBeLessThan(0.2);
    expect(share(({ conditions }) => conditions.includes('several'))).toBeGreaterThan(0.08);
    for (const name of [
      'glare',
      'blur',
      'motion',
      'dim',
      'sideways',
      'mirrored',
      'cut-off',
      'tiny',
      'covered',
      'pdf',
    ]) {
      expect(
        share(({ conditions }) => conditions.includes(name)),
        name,
      ).toBeGreaterThan(0.01);
    }
  });

  it('keeps a good picture within what a person calls good', () => {
    for (const { options } of PLAN.filter(({ conditions }) => conditions.length === 0)) {
      expect(options.blur).toBeLessThan(0.7);
      expect(options.exposure).toBeGreaterThan(0.85);
      expect(Math.abs(options.rotation)).toBeLessThan(6);
      expect([options.glare, options.mirrored, options.offset]).toEqual([0, false, [0, 0]]);
    }
  });
});
