import { join } from 'node:path';
import {
  buildIndex,
  diffFindings,
  type Finding,
  findingKey,
  type KnownFinding,
  type ListEntity,
  type Monitored,
  MonitoredIndex,
  monitorChanges,
  readListsFolder,
  ScreeningIndex,
  type ScreeningOptions,
  screenSubject,
} from '@bonafide/screening';
import { type ChangedLists, compareChanged } from './changed-lists.ts';
import { type EditionDiff, editionDiff } from './edition-diff.ts';
import { monitoredPeople } from './monitored-people.ts';

export interface MonitoringInput {
  /** Folder with `ofac-2021` and `ofac-2024`. */
  readonly data: string;
  readonly people?: number;
  readonly seed?: number;
}

/** Findings that a change of the list raised and closed. */
interface Alerts {
  readonly raised: number;
  readonly closed: number;
}

export interface MonitoringResult {
  readonly people: number;
  readonly entries: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly monitoring: Alerts;
  readonly fullScreening: Alerts;
  /** Alerts that only one of the two found. */
  readonly onlyMonitoring: number;
  readonly onlyFullScreening: number;
  /** Alerts about entries that did not change: other entries of one name have taken their place among the best. */
  readonly aboutUnchanged: number;
  /** Processor seconds, one thread. */
  readonly seconds: { readonly index: number; readonly changes: number; readonly fullScreening: number };
  /** The changes searched beside the older index: as many as a process takes in at most, and all. */
  readonly changedLists: readonly ChangedLists[];
}

/** The options of both; the day is that of the newer edition. */
const OPTIONS: ScreeningOptions = { today: '2024-12-31' };

/** More changes are indexed anew. */
const MOST_BESIDE = 2_000;

/** A real change of OFAC's list, held against watched people in two ways, which must come to the same alerts. */
export async function runMonitoring({ data, people = 100_000, seed = 7 }: MonitoringInput): Promise<MonitoringResult> {
  const before = await readEdition(join(data, 'ofac-2021'));
  const after = await readEdition(join(data, 'ofac-2024'));
  const diff = editionDiff(before, after);
  const watched = monitoredPeople([...before, ...after], people, seed);
  const [older, newer] = [before, after].map((entities) => new ScreeningIndex(buildIndex(entities)));
  if (older === undefined || newer === undefined) throw new Error('unreachable: two editions');

  const known = screenEverybody(older, watched).map(knownOf);
  const full = timed(() => screenEverybody(newer, watched));
  const index = timed(() => new MonitoredIndex(watched));
  const changes = timed(() =>
    monitorChanges({ monitored: index.value, source: newer, changed: diff.changed }, OPTIONS),
  );

  const expected = alertsOf(known, full.value);
  const alerts = alertsOf(
    known.filter(({ entityId }) => diff.touched.has(entityId)),
    changes.value,
  );
  const unexpected = [...expected].filter((key) => !alerts.has(key));
  const unchanged = unexpected.filter((key) => !isAbout(key, diff));
  return {
    people,
    entries: diff.counts,
    monitoring: countsOf(alerts),
    fullScreening: countsOf(expected),
    onlyMonitoring: [...alerts].filter((key) => !expected.has(key)).length,
    onlyFullScreening: unexpected.length - unchanged.length,
    aboutUnchanged: unchanged.length,
    seconds: { index: index.seconds, changes: changes.seconds, fullScreening: full.seconds },
    changedLists: [MOST_BESIDE, Number.MAX_SAFE_INTEGER].map((most) => compareChanged(before, diff, most)),
  };
}

async function readEdition(folder: string): Promise<readonly ListEntity[]> {
  const entities: ListEntity[] = [];
  for await (const entity of readListsFolder(folder)) if (entity.listId === 'ofac-sdn') entities.push(entity);
  if (entities.length === 0) throw new Error(`there is no SDN list in ${folder}`);
  return entities;
}

function screenEverybody(index: ScreeningIndex, watched: readonly Monitored[]): readonly Finding[] {
  return watched.flatMap(({ id, subject }) =>
    screenSubject(index, subject, OPTIONS).map((hit): Finding => ({ subjectId: id, hit })),
  );
}

function knownOf({ subjectId, hit: { entity } }: Finding): KnownFinding {
  return { subjectId, entityId: entity.id, matchedHash: entity.matchedHash, decision: 'undecided' };
}

/** What is told: `+` and `-` before the keys of findings that are raised and closed. */
function alertsOf(known: readonly KnownFinding[], next: readonly Finding[]): ReadonlySet<string> {
  const { raised, closed } = diffFindings(known, next);
  return new Set([
    ...raised.map(({ subjectId, hit }) => `+${findingKey(subjectId, hit.entity.id)}`),
    ...closed.map(({ subjectId, entityId }) => `-${findingKey(subjectId, entityId)}`),
  ]);
}

function countsOf(alerts: ReadonlySet<string>): Alerts {
  const raised = [...alerts].filter((key) => key.startsWith('+')).length;
  return { raised, closed: alerts.size - raised };
}

function isAbout(key: string, { touched }: EditionDiff): boolean {
  const [, entityId] = JSON.parse(key.slice(1)) as readonly [string, string];
  return touched.has(entityId);
}

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: Math.round((user + system) / 10_000) / 100 };
}
