import type { ScreeningResult } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { csvField } from '../../session-records/export-csv.ts';
import type { BatchRow } from './queries.ts';
import { doneResults } from './read-results.ts';

type Hit = ScreeningResult['hits'][number];
type Cell = string | number | null;

const OF_PERSON: Readonly<Record<string, (result: ScreeningResult) => Cell>> = {
  row: ({ row }) => row,
  id: ({ id }) => id,
  name: ({ name }) => name,
  status: ({ status }) => status,
  problem: ({ problem }) => problem,
};

const OF_HIT: Readonly<Record<string, (hit: Hit) => Cell>> = {
  score: ({ score }) => score,
  band: ({ band }) => band,
  listedName: ({ name }) => name,
  match: ({ match }) => match,
  list: ({ list }) => list,
  datasets: ({ datasets }) => datasets.join(' '),
  datesOfBirth: ({ datesOfBirth }) => datesOfBirth.join(' '),
  nationalities: ({ nationalities }) => nationalities.join(' '),
  dismissed: ({ dismissed }) => String(dismissed),
  resourceId: ({ resourceId }) => resourceId,
  why: ({ why }) => why.join(' '),
};

/** Everything that is done as CSV, piece by piece: a line for each hit, and one for everybody without. */
export async function* exportResults(deps: Deps, batch: BatchRow): AsyncGenerator<string> {
  yield lineOf([...Object.keys(OF_PERSON), ...Object.keys(OF_HIT)]);
  for await (const result of doneResults(deps, batch)) yield linesOf(result);
}

function linesOf(result: ScreeningResult): string {
  const person = Object.values(OF_PERSON).map((cell) => cell(result));
  const columns = Object.values(OF_HIT);
  if (result.hits.length === 0) return lineOf([...person, ...columns.map(() => null)]);
  return result.hits.map((hit) => lineOf([...person, ...columns.map((cell) => cell(hit))])).join('');
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}
