import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTitle } from './contract-fact.ts';
import { CONTRACT_FACTS } from './facts/index.ts';
import { openWire } from './wire.fixture.ts';
import type { Wire } from './wire.ts';

let wire: Wire;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ wire, close } = await openWire());
});
afterAll(() => close());

const CHAPTERS = Map.groupBy(CONTRACT_FACTS, (fact) => fact.chapter);

describe.each([...CHAPTERS])('%s', (_chapter, facts) => {
  it.each(facts.flatMap((fact) => fact.cases.map((tried) => [caseTitle(fact, tried), tried] as const)))(
    '%s',
    (_title, tried) => tried.trial(wire),
  );
});

describe('the suite itself', () => {
  it('has at least 300 cases, each with a title of its own', () => {
    const titles = CONTRACT_FACTS.flatMap((fact) =>
      fact.cases.map((tried) => `${fact.chapter} ${fact.fact} ${caseTitle(fact, tried)}`),
    );
    expect(titles.length).toBeGreaterThan(300);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
