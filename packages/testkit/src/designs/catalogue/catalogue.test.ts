import { describe, expect, it } from 'vitest';
import type { Design, DesignSplit } from '../design.ts';
import { PAPER_DESIGNS } from '../papers/index.ts';
import { LANGUAGES } from '../words/words.ts';
import { DESIGNS, designById, EDGE_TRIALS } from './index.ts';

const of = (split: DesignSplit): readonly Design[] => DESIGNS.filter((design) => design.split === split);
const seen = <T>(designs: readonly Design[], what: (design: Design) => readonly T[]): Set<T> =>
  new Set(designs.flatMap(what));

/** What held-out designs have of something that training designs have too. */
const shared = <T>(what: (design: Design) => readonly T[], but: (design: Design) => boolean = () => true): T[] => {
  const trained = seen(of('training').filter(but), what);
  return [...seen(of('held-out').filter(but), what)].filter((value) => trained.has(value));
};

describe('the catalogue', () => {
  it('has at least sixty designs with the papers, each under its own name', () => {
    expect(DESIGNS.length + PAPER_DESIGNS.length).toBeGreaterThanOrEqual(60);
    expect(DESIGNS.length).toBeGreaterThanOrEqual(55);
    expect(new Set(DESIGNS.map(({ id }) => id)).size).toBe(DESIGNS.length);
    expect(() => designById('passport-of-nowhere')).toThrow('passport-of-nowhere');
  });

  it.each([
    ['passports', (d: Design) => d.mrz === 'TD3', 14],
    ['cards', (d: Design) => d.kind === 'id_card' && d.mrz === 'TD1', 14],
    ['older cards', (d: Design) => d.mrz === 'TD2', 5],
    ['European licences', (d: Design) => d.kind === 'driver_licence' && !d.american, 8],
    ['American licences', (d: Design) => d.american !== undefined, 6],
    ['residence permits', (d: Design) => d.kind === 'residence_permit', 5],
    ['visas', (d: Design) => d.kind === 'visa', 5],
  ] as const)('has enough %s, some of them held out', (_name, is, least) => {
    expect(DESIGNS.filter(is).length).toBeGreaterThanOrEqual(least);
    expect(of('held-out').filter(is).length).toBeGreaterThanOrEqual(1);
    expect(of('training').filter(is).length).toBeGreaterThanOrEqual(2);
  });

  it('labels in at least twenty languages and knows the words of all it names', () => {
    const used = seen(DESIGNS, ({ languages }) => languages);
    expect(used.size).toBeGreaterThanOrEqual(20);
    for (const language of used) expect(LANGUAGES).toContain(language);
  });

  it('varies grounds, patterns, heads and portraits', () => {
    expect(seen(DESIGNS, ({ look }) => [look.ground]).size).toBe(4);
    expect(seen(DESIGNS, ({ look }) => [look.pattern]).size).toBeGreaterThanOrEqual(12);
    expect(seen(DESIGNS, ({ look }) => [look.portrait]).size).toBe(6);
    expect(seen(DESIGNS, ({ dates }) => [dates]).size).toBeGreaterThanOrEqual(15);
  });
});

describe('the split', () => {
  it('holds about a third out', () => {
    const part = of('held-out').length / DESIGNS.length;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.45);
  });

  it('shares no layout, no typeface and no family of patterns on cards', () => {
    expect(shared(({ layout }) => [layout])).toEqual([]);
    expect(shared(({ look }) => [look.label, look.value, look.title])).toEqual([]);
    expect(shared(({ look }) => [look.pattern])).toEqual([]);
  });

  it("shares no issuer's language; English stands on all American licences, and second on most cards", () => {
    expect(
      shared(
        ({ languages }) => [languages[0]],
        ({ american }) => !american,
      ),
    ).toEqual([]);
  });
});

describe('the trials of edges', () => {
  it('are in no split, and none of the half that is looked at judges', () => {
    const trials = [...EDGE_TRIALS.seen, ...EDGE_TRIALS.judged].map(({ id }) => id);
    expect(new Set([...trials, ...DESIGNS.map(({ id }) => id)]).size).toBe(trials.length + DESIGNS.length);
  });

  it('use nothing that is kept for held-out designs', () => {
    const kept = (what: (design: Design) => readonly string[]) => seen(of('held-out'), what);
    const looks = ({ look }: Design) => [look.label, look.value, look.title, look.pattern];
    for (const trial of [...EDGE_TRIALS.seen, ...EDGE_TRIALS.judged]) {
      expect(
        kept(({ layout }) => [layout]),
        trial.id,
      ).not.toContain(trial.layout);
      for (const name of looks(trial)) expect(kept(looks), trial.id).not.toContain(name);
    }
  });
});
