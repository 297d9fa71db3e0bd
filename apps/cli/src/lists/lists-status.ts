import { parseArgs } from 'node:util';
import {
  type EditionFigures,
  examineList,
  type FoundList,
  listsInFolder,
  type RefreshRefusal,
} from '@bonafide/screening';
import { EXIT, Misuse, type Terminal } from '../command.ts';
import { keptRefusals, manifestOf } from './list-store.ts';

/** One list of the folder, as it is shown. */
interface Coverage {
  readonly listId: string;
  readonly source: string;
  readonly format: string;
  readonly version: string | null;
  readonly date: string | null;
  readonly retrievedAt: string | null;
  readonly entities: number;
  readonly names: number;
  readonly byKind: EditionFigures['byKind'];
  readonly file: string;
  /** Columns that mean nothing to the reader. */
  readonly leftAlone: readonly string[];
  /** Why it cannot be read, when it cannot. */
  readonly faults: readonly RefreshRefusal[];
}

/** `bonafide lists status`: which lists are there, of which day, how many entries. */
export async function listsStatus(args: readonly string[], { print, note }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { lists: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.lists === undefined) throw new Misuse('say where the lists are: --lists DIR');
  const { lists, passed } = await listsInFolder(values.lists);
  const coverage: Coverage[] = [];
  for (const list of lists) coverage.push(await coverageOf(list));
  const refused = await keptRefusals(values.lists);
  if (values.json) print(JSON.stringify({ lists: coverage, refused, passed }));
  else {
    print(forPeople(coverage));
    for (const { listId, at, refusals } of refused)
      note(`refused on ${at.slice(0, 10)}: ${listId}: ${words(refusals)}`);
    for (const { listId, leftAlone } of coverage)
      if (leftAlone.length > 0) note(`not understood: ${listId}: ${leftAlone.join(', ')}`);
    for (const { path, message } of passed) note(`not read: ${path}: ${message}`);
  }
  return coverage.some(({ faults }) => faults.length > 0) ? EXIT.failed : EXIT.done;
}

/** Kept lists were counted when they were taken; others are read now. */
async function coverageOf(list: FoundList): Promise<Coverage> {
  const kept = await manifestOf(list);
  if (kept !== null) return { ...described(list, kept), source: kept.source };
  const examined = await examineList(list);
  return examined.kind === 'read'
    ? described(list, { figures: examined.edition.figures })
    : described(list, { faults: examined.refusals });
}

interface Known {
  readonly figures?: EditionFigures;
  readonly retrievedAt?: string;
  readonly faults?: readonly RefreshRefusal[];
}

function described(list: FoundList, { figures, retrievedAt, faults }: Known): Coverage {
  return {
    listId: list.listId,
    source: list.source.id,
    format: list.format.id,
    version: figures?.facts.version ?? null,
    date: figures?.facts.date ?? null,
    retrievedAt: retrievedAt ?? null,
    entities: figures?.entities ?? 0,
    names: figures?.names ?? 0,
    byKind: figures?.byKind ?? {},
    file: list.path,
    leftAlone: figures?.leftAlone ?? [],
    faults: faults ?? [],
  };
}

const TITLES = ['list', 'of', 'fetched', 'entries', 'names', 'people', 'organisations', 'vessels', 'aircraft', 'other'];
/** Words stand left in their columns, figures right. */
const WORD_COLUMNS = 3;

function forPeople(coverage: readonly Coverage[]): string {
  if (coverage.length === 0) return 'no lists';
  const readable = coverage.filter(({ faults }) => faults.length === 0);
  const unreadable = coverage.filter(({ faults }) => faults.length > 0);
  return [
    ...tableOf([TITLES, ...readable.map(rowOf)]),
    ...unreadable.map(({ listId, faults }) => `${listId} cannot be read: ${words(faults)}`),
  ].join('\n');
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = TITLES.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const placed = (cell: string, column: number): string =>
    column < WORD_COLUMNS ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(placed).join('  ').trimEnd());
}

function rowOf({ listId, version, date, retrievedAt, entities, names, byKind }: Coverage): readonly string[] {
  const counts = [entities, names, byKind.person, byKind.organisation, byKind.vessel, byKind.aircraft, byKind.other];
  return [
    listId,
    date ?? version ?? '-',
    retrievedAt?.slice(0, 10) ?? '-',
    ...counts.map((count) => (count ?? 0).toLocaleString('en')),
  ];
}

export function words(refusals: readonly RefreshRefusal[]): string {
  return refusals.map((refusal) => `${refusal.words} (${refusal.code})`).join('; ');
}
