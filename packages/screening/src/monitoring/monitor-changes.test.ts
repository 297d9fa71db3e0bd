import { describe, expect, it } from 'vitest';
import type { ListEntity } from '../entities/list-entity.ts';
import { bornOn, indexOf, invented } from '../hits/invented-list.fixture.ts';
import { type ScreeningOptions, screenSubject } from '../hits/screen-subject.ts';
import { monitorChanges } from './monitor-changes.ts';
import type { Monitored } from './monitored.ts';
import { MonitoredIndex } from './monitored-index.ts';

const TODAY: ScreeningOptions = { today: '2026-11-21' };

const GIVEN = ['Tomas', 'Thomas', 'Marja', 'Abdul Rahman', 'Rasmus', 'Ole', 'Пётр', 'Zheng', 'José María', 'Anna'];
const FAMILY = [
  'Vildegras',
  'Wildgrass',
  'al-Farrow',
  'Osterlund',
  'Quarant',
  'Козловский',
  'Enkel-Dunmore',
  'Li',
  'Farro',
];

/** Scattered, but always the same. */
function pick(values: readonly string[], number: number): string {
  return values[(number * 13 + (number >> 3)) % values.length] ?? '';
}

function personName(number: number): string {
  const [given, family] = [pick(GIVEN, number), pick(FAMILY, number * 7 + 3)];
  return (
    [`${given} ${family}`, `${family}, ${given}`, `${given.charAt(0)}. ${family}`, `Dr. ${given}a ${family}`, family][
      number % 5
    ] ?? given
  );
}

const entities = Array.from({ length: 120 }, (_, number): ListEntity => {
  const names = [`${pick(GIVEN, number)} ${pick(GIVEN, number + 5)} ${pick(FAMILY, number)}`, personName(number + 31)];
  const births = number % 3 === 0 ? [bornOn(`19${50 + (number % 40)}-04-12`)] : [];
  const documents = number % 10 === 0 ? [{ type: 'passport', number: `P${1_000_000 + number}`, country: 'LT' }] : [];
  return invented(`${number}`, names, { births, documents, topics: number % 7 === 0 ? ['pep'] : ['sanction'] });
});

const people = Array.from({ length: 300 }, (_, number): Monitored => {
  const names = [personName(number), ...(number % 4 === 0 ? [personName(number + 100)] : [])] as [string, ...string[]];
  const birth = number % 2 === 0 ? { birth: `19${50 + (number % 45)}-04-12` } : {};
  const documents = number % 30 === 0 ? { documents: [{ number: `p ${1_000_000 + number}` }] } : {};
  return { id: `p${number}`, subject: { kind: 'person', names, ...birth, ...documents } };
});

function fullScreening(changed: ReadonlySet<string>, options: ScreeningOptions): readonly string[] {
  const index = indexOf(...entities);
  const pairs = people.flatMap(({ id, subject }) =>
    screenSubject(index, subject, options).map(({ entity, score }) => ({ id, entity: entity.id, score })),
  );
  return pairs
    .filter(({ entity }) => changed.has(entity))
    .map((pair) => JSON.stringify(pair))
    .sort();
}

function monitoring(changed: readonly ListEntity[], options: ScreeningOptions): readonly string[] {
  const source = indexOf(...entities);
  const findings = monitorChanges({ monitored: new MonitoredIndex(people), source, changed }, options);
  return findings
    .map(({ subjectId, hit }) => JSON.stringify({ id: subjectId, entity: hit.entity.id, score: hit.score }))
    .sort();
}

describe('monitorChanges', () => {
  it.each([
    ['every third entry', 3, TODAY],
    ['all entries', 1, TODAY],
    ['a higher threshold', 2, { ...TODAY, threshold: 0.9 }],
    ['one dataset', 1, { ...TODAY, datasets: ['pep-current' as const] }],
  ])('finds exactly what screening everybody finds: %s', (_name, step, options) => {
    const changed = entities.filter((_, number) => number % step === 0);
    const expected = fullScreening(new Set(changed.map(({ id }) => id)), options);
    expect(expected.length).toBeGreaterThan(20);
    expect(monitoring(changed, options)).toEqual(expected);
  });

  it('scores with the person as the query, whichever side is longer', () => {
    const long = invented('long', ['Balthasar Rufus Johannes Amadeus Pendlewick']);
    const index = indexOf(long);
    const watched = [
      { id: 'short', subject: { kind: 'person', names: ['Balthasar Rufus Pendlewick'] } },
      { id: 'single', subject: { kind: 'person', names: ['Pendlewick'] } },
      { id: 'other', subject: { kind: 'person', names: ['Balthasar Rufus Johannes Amadeus Oakley'] } },
      { id: 'firm', subject: { kind: 'organisation', names: ['Balthasar Rufus Johannes Amadeus Pendlewick'] } },
    ] as const satisfies Monitored[];
    const findings = monitorChanges({ monitored: new MonitoredIndex(watched), source: index, changed: [long] }, TODAY);
    expect(findings.map(({ subjectId }) => subjectId)).toEqual(['short']);
    const [hit] = screenSubject(index, watched[0].subject, TODAY);
    expect(findings[0]?.hit).toEqual(hit);
  });

  it('finds nobody where nothing changed', () => {
    expect(monitoring([], TODAY)).toEqual([]);
  });
});
