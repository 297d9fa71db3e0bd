import { describe, expect, it } from 'vitest';
import { PERTURBATIONS } from '../perturbations.ts';
import { recallOf } from '../recall.ts';
import type { ScreeningResult } from '../run-screening.ts';
import { targetsOf } from './targets.ts';

const nothing = { unavailable: 'left out' };
const plan = { data: '', peers: false, each: 1, names: 0, negatives: 0, seed: 1 };
const timings = { p50: 0.2, p99: 1.4, cpuP50: 0.2, cpuP99: 1 };

function resultWith(score: number): ScreeningResult {
  const queries = PERTURBATIONS.map((how) => ({ how, name: '', entityId: 'a', reported: true }));
  const recall = recallOf(
    queries,
    queries.map(() => [{ entityId: 'a', score }]),
  );
  const run = { name: '', note: '', queries: 10, recall, reported: recall, timings, buildCpuMs: 1, megabytes: 1 };
  const build = { wallMs: 9_000, cpuMs: 8_000 };
  const megabytes = { bare: 50, resident: 510, peak: 520, building: 490, snapshot: 200 };
  const many = { names: 1, entities: 1, build, megabytes, forgetful: timings, remembering: timings, recall };
  return { plan, ours: { result: run }, peers: {}, negatives: nothing, many: { result: many }, swapping: nothing };
}

function verdicts(result: ScreeningResult): Record<string, boolean | null> {
  return Object.fromEntries(targetsOf(result).map(({ what, met }) => [what, met]));
}

describe('targetsOf', () => {
  it('holds what was found, and what it took, against what is wanted', () => {
    expect(verdicts(resultWith(0.8))).toMatchObject({
      'found among the first ten': true,
      'exact, score 0.75 or more': true,
      'ms a search among a million, median': true,
      'ms a search among a million, 99 in 100': false,
      'seconds of processor to build': true,
      'megabytes of whoever searches a million, at most': false,
      'megabytes of whoever builds it, at most': true,
    });
  });

  it('counts whoever is found with too low a score as missed at that score alone', () => {
    expect(verdicts(resultWith(0.7))).toMatchObject({
      'found among the first ten': true,
      'exact, score 0.75 or more': false,
    });
  });

  it('claims nothing about what did not run', () => {
    expect(verdicts(resultWith(0.8))['false alarms at 0.75']).toBeNull();
  });
});
