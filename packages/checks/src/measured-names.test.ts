import type { CheckResult } from '@bonafide/domain';
import { expect, it } from 'vitest';
import { evidence, faces, reprinted, side } from './evidence.fixture.ts';
import { judge } from './examine.ts';
import { MEASURED_NAMES } from './measured-names.ts';
import { CHECKS } from './registry.gen.ts';
import { type JudgedSignal, TAMPER_LIMITS } from './tamper-limits.ts';

it('names no check that does not exist, and every judged trace once', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(Object.keys(MEASURED_NAMES).filter((id) => !ids.includes(id))).toEqual([]);
  const all = Object.values(MEASURED_NAMES).flat();
  for (const signal of Object.keys(TAMPER_LIMITS))
    expect(all.filter((name) => name === `front.${signal}`)).toHaveLength(1);
});

const strays = (checks: readonly CheckResult[]) =>
  checks.flatMap(({ check, measurements }) =>
    measurements.filter(({ name }) => !MEASURED_NAMES[check]?.includes(name)).map(({ name }) => `${check}: ${name}`),
  );

it('knows whatever is measured', () => {
  const names = Object.keys(TAMPER_LIMITS) as JudgedSignal[];
  const traced = { ...side(), signals: names.map((name) => ({ name, score: 1, boxes: [] })) };
  const outcomes = [
    evidence(),
    evidence({ front: traced, back: traced }),
    evidence({ front: side({ print: reprinted('F', 'M') }), selfie: faces([]) }),
  ].map((one) => judge(one));
  const measured = outcomes.flatMap(({ checks }) => checks.flatMap(({ measurements }) => measurements));
  expect(measured.length).toBeGreaterThan(40);
  expect(outcomes.flatMap(({ checks }) => strays(checks))).toEqual([]);
});
