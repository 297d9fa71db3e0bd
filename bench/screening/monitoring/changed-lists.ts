import { isDeepStrictEqual } from 'node:util';
import {
  buildIndex,
  ChangedIndex,
  type ListEntity,
  ScreeningIndex,
  type ScreeningOptions,
  screenInFull,
} from '@bonafide/screening';
import { spoiltQueries } from '../queries.ts';
import type { EditionDiff } from './edition-diff.ts';

/** One size of a change. */
export interface ChangedLists {
  /** Entries that came, changed or went. */
  readonly changes: number;
  readonly queries: number;
  /** Queries that an index built anew answers otherwise: other entries, scores or words. */
  readonly otherwise: number;
  /** Of these, hits that only one of the two has. */
  readonly onlyBeside: number;
  readonly onlyAnew: number;
  /** Processor time. */
  readonly openMs: number;
  readonly anewMs: number;
  readonly searchMicroseconds: { readonly beside: number; readonly anew: number };
}

const OPTIONS: ScreeningOptions = { today: '2024-12-31' };
const EACH = 100;

/** Holds spoilt names against a list with its changes beside it, and against the same list indexed anew; of `most` of the changes. */
export function compareChanged(before: readonly ListEntity[], diff: EditionDiff, most: number): ChangedLists {
  const present = new Set(diff.changed.map(({ id }) => id));
  const gone = before.filter(({ id }) => diff.touched.has(id) && !present.has(id)).map(({ id }) => id);
  // As many of each as they are in all.
  const every = Math.max(1, (diff.changed.length + gone.length) / most);
  const isTaken = (_: unknown, place: number): boolean => Math.floor(place / every) !== Math.floor((place - 1) / every);
  const changes = { entities: diff.changed.filter(isTaken), removedIds: gone.filter(isTaken) };
  const replaced = new Set([...changes.removedIds, ...changes.entities.map(({ id }) => id)]);
  const after = [...before.filter(({ id }) => !replaced.has(id)), ...changes.entities];
  const base = new ScreeningIndex(buildIndex(before));
  const opened = timed(() => new ChangedIndex(base, changes));
  const built = timed(() => new ScreeningIndex(buildIndex(after)));
  const names = spoiltQueries([...before, ...changes.entities], EACH, 5).map(({ name }) => name);
  const [beside, anew] = [answersOf(opened.result, names), answersOf(built.result, names)];
  const idsOf = (answers: typeof anew.result, place: number) => answers[place]?.map(({ entity }) => entity.id) ?? [];
  const lacks = (a: typeof anew.result, b: typeof anew.result): number =>
    names.reduce((sum, _, place) => sum + idsOf(a, place).filter((id) => !idsOf(b, place).includes(id)).length, 0);
  return {
    changes: changes.entities.length + changes.removedIds.length,
    queries: names.length,
    otherwise: names.filter((_, place) => !isDeepStrictEqual(beside.result[place], anew.result[place])).length,
    onlyBeside: lacks(beside.result, anew.result),
    onlyAnew: lacks(anew.result, beside.result),
    openMs: opened.ms,
    anewMs: built.ms,
    searchMicroseconds: {
      beside: Math.round((1000 * beside.ms) / names.length),
      anew: Math.round((1000 * anew.ms) / names.length),
    },
  };
}

/** The second time round, as a process that has been running answers. */
function answersOf(source: ScreeningIndex | ChangedIndex, names: readonly string[]) {
  const screened = () => names.map((name) => screenInFull(source, { kind: 'person', names: [name] }, OPTIONS));
  screened();
  return timed(screened);
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: Math.round((user + system) / 1000) };
}
